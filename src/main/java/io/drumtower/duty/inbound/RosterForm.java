package io.drumtower.duty.inbound;

import io.drumtower.duty.GetOutline.Outline;
import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.inbound.RosterRequest.ShiftRequest;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Texts;
import io.drumtower.pages.Wrongs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A roster as it was typed: the teams that take turns, and each shift by itself.
 *
 * @param pattern name of the pattern
 */
record RosterForm(String pattern, List<Row> teams, List<Row> shifts) {

    private static final int SPARE = 2;
    private static final int TEAMS_AT_FIRST = 3;

    /** @param crew accounts with their places, parted by 、 or a comma */
    record Row(String start, String end, String officer, String backup, String supervisor, String crew) {

        static final Row BLANK = new Row("", "", "", "", "", "");

        static Row of(RosteredShift shift) {
            return new Row(
                    Texts.minute(shift.start()),
                    Texts.minute(shift.end()),
                    shift.officerInCharge(),
                    Objects.requireNonNullElse(shift.backup(), ""),
                    Objects.requireNonNullElse(shift.supervisor(), ""),
                    shift.crew().stream()
                            .map(post -> post.account() + " " + post.place())
                            .collect(Collectors.joining("、")));
        }

        boolean isBlank() {
            return equals(BLANK);
        }

        TeamRequest team() {
            return new TeamRequest(officer, backup, supervisor, WatchForms.crew(crew.replaceAll("[,，、;；]", "\n")));
        }

        ShiftRequest shift() {
            var team = team();
            return new ShiftRequest(
                    null,
                    FormFields.offsetTime(start, "start"),
                    FormFields.offsetTime(end, "end"),
                    team.officerInCharge(),
                    team.backup(),
                    team.supervisor(),
                    team.crew());
        }
    }

    static RosterForm of(List<RosteredShift> shifts) {
        var blank = IntStream.range(0, TEAMS_AT_FIRST).mapToObj(i -> Row.BLANK).toList();
        return new RosterForm(
                ShiftPattern.THREE_SHIFTS.name(),
                blank,
                shifts.stream().map(Row::of).toList());
    }

    static RosterForm of(MultiValueMap<String, String> typed) {
        return new RosterForm(
                Objects.requireNonNullElse(typed.getFirst("pattern"), ""), rows(typed, "team"), rows(typed, "shift"));
    }

    /** Rows in which nothing stands are none. */
    private static List<Row> rows(MultiValueMap<String, String> typed, String kind) {
        var count = typed.getOrDefault(kind + "Officer", List.of()).size();
        return IntStream.range(0, count)
                .mapToObj(i -> new Row(
                        at(typed.get(kind + "Start"), i),
                        at(typed.get(kind + "End"), i),
                        at(typed.get(kind + "Officer"), i),
                        at(typed.get(kind + "Backup"), i),
                        at(typed.get(kind + "Supervisor"), i),
                        at(typed.get(kind + "Crew"), i)))
                .filter(row -> !row.isBlank())
                .toList();
    }

    private static String at(@Nullable List<String> values, int place) {
        return values == null || place >= values.size() ? "" : values.get(place).strip();
    }

    /** With some empty ones to write in. */
    public List<Row> teamRows() {
        var rows = new ArrayList<>(teams);
        while (rows.size() < TEAMS_AT_FIRST || rows.size() < teams.size() + SPARE) {
            rows.add(Row.BLANK);
        }
        return rows;
    }

    /** The shifts of the occasion, with the teams in turn. */
    List<RosteredShift> fill(Outline occasion) {
        var by = pattern.equals(ShiftPattern.TWO_SHIFTS.name()) ? ShiftPattern.TWO_SHIFTS : ShiftPattern.THREE_SHIFTS;
        return new RosterRequest(null, by, teams.stream().map(Row::team).toList()).shifts(occasion);
    }

    RosterRequest request() {
        return new RosterRequest(shifts.stream().map(Row::shift).toList(), null, null);
    }

    /** What is wrong, by the ids of its fields; the first in each row. */
    Map<String, String> wrongs(boolean filling, Texts texts) {
        var wrong = new LinkedHashMap<String, String>();
        var rows = filling ? teams : shifts;
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var place = i;
            Wrongs.of(java.util.stream.Stream.of(() -> check(row, filling))).forEach(one -> {
                var field = String.valueOf(one.field());
                var said = FormErrors.of(List.of(one), "duty.watch", texts).get(field);
                wrong.put(
                        (filling ? "team" : "shift") + place + "-" + field,
                        texts.say(filling ? "duty.roster.in-team" : "duty.roster.in-shift", Texts.number(place + 1))
                                + said);
            });
        }
        return wrong;
    }

    /** @throws Refused with the field that is wrong */
    private static void check(Row row, boolean filling) {
        if (filling) {
            row.team().team();
        } else {
            row.shift().shift(1);
        }
    }
}

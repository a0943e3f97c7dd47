package io.drumtower.duty.outbound;

import io.drumtower.duty.ShiftEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shift as pages show it.
 *
 * @param crew each with his place; empty for none
 * @param ended empty while it runs
 * @param ending how it ended, in words
 * @param handover the one that runs or that ended it; empty for none
 * @param standDownTo who answers for what the watch left; empty while it goes on
 */
record ShiftRow(
        String id,
        String number,
        String officer,
        String backup,
        String supervisor,
        String crew,
        String started,
        String ended,
        String relief,
        String ending,
        String handover,
        String standDownTo) {

    static List<ShiftRow> of(List<ShiftEntry> shifts, Words words) {
        return shifts.stream().map(shift -> of(shift, words)).toList();
    }

    static ShiftRow of(ShiftEntry shift, Words words) {
        var team = shift.team();
        return new ShiftRow(
                shift.id(),
                Texts.number(shift.number()),
                team.officerInCharge(),
                text(team.backup()),
                text(team.supervisor()),
                team.crew().stream()
                        .map(post -> post.account() + " " + post.place())
                        .collect(Collectors.joining(words.say("duty.handover-sheet.and"))),
                When.withDay(shift.startedAt(), words.texts()),
                shift.endedAt() == null ? "" : When.withDay(shift.endedAt(), words.texts()),
                shift.relief() == null ? "" : When.withDay(shift.relief(), words.texts()),
                ending(shift, words),
                text(shift.handover()),
                text(shift.standDownTo()));
    }

    private static String ending(ShiftEntry shift, Words words) {
        var ending = shift.ending();
        if (ending == null) {
            return words.say(shift.handover() == null ? "duty.watch.on" : "duty.watch.handing-over");
        }
        return switch (ending) {
            case ACCEPTED -> words.say("duty.handover.accepted");
            case TAKEN_OVER -> words.say("duty.handover.taken-over");
            case STOOD_DOWN -> words.say("duty.watch.stood-down");
        };
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}

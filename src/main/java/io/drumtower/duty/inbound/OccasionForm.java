package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Wrongs;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An occasion as it was typed: kept word for word, so that nothing has to be typed again. */
record OccasionForm(Map<String, String> typed) {

    /** What is offered first; the rest is blank. */
    static final OccasionForm BLANK = new OccasionForm(Map.of("slotMinutes", "30", "graceMinutes", "10"));

    private static final int LONGEST_NAME = 40;

    /** For the page, which asks for one field after the other. */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed and cannot be read at all; the rest is for {@link OccasionRequest#wrongs}. */
    private List<Refused> unreadable() {
        return Wrongs.of(Stream.of(
                () -> time("start"),
                () -> time("end"),
                () -> number("slotMinutes"),
                () -> number("graceMinutes"),
                () -> number("inspectionHours")));
    }

    /** All that is wrong: one a field, in the order of the fields. */
    List<Refused> wrongs() {
        var unreadable = unreadable();
        Set<String> fields = unreadable.stream()
                .map(one -> Objects.requireNonNull(one.field()))
                .collect(Collectors.toSet());
        var others = request().wrongs().stream().filter(one -> !fields.contains(Objects.requireNonNull(one.field())));
        return Stream.concat(unreadable.stream(), others).toList();
    }

    /** With nothing where nothing can be read. */
    OccasionRequest request() {
        var start = or(() -> time("start"));
        return new OccasionRequest(
                word("id").isEmpty() ? idOf(word("name"), start) : word("id"),
                word("name"),
                start,
                or(() -> time("end")),
                lines("sites"),
                lines("places"),
                or(() -> number("slotMinutes")),
                or(() -> number("graceMinutes")),
                or(() -> number("inspectionHours")),
                lines("systemGroups"));
    }

    /** Made of what the name has in Latin letters, and of the day: {@code expo-20261105}. */
    private static String idOf(String name, @Nullable OffsetDateTime start) {
        var latin = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = latin.substring(0, Math.min(latin.length(), LONGEST_NAME));
        var day = start == null
                ? ""
                : "-" + start.format(DateTimeFormatter.BASIC_ISO_DATE).substring(0, 8);
        return (cut.isEmpty() ? "occasion" : cut) + day;
    }

    private @Nullable OffsetDateTime time(String field) {
        return FormFields.offsetTime(text(field), field);
    }

    private @Nullable Integer number(String field) {
        try {
            return word(field).isEmpty() ? null : Integer.valueOf(word(field));
        } catch (NumberFormatException e) {
            throw Refused.invalid("duty.problem.number-malformed", field, field);
        }
    }

    private List<String> lines(String field) {
        return Arrays.stream(word(field).split("[\\n,，、;；]", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toList());
    }

    private String word(String field) {
        return text(field).strip();
    }

    private static <T> @Nullable T or(Typed<T> value) {
        try {
            return value.read();
        } catch (Refused refused) {
            return null;
        }
    }

    private interface Typed<T> {

        @Nullable T read();
    }
}

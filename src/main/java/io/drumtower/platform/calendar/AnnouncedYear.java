package io.drumtower.platform.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the State Council announced for one year, in the format of holiday-cn ({@code schema.json} of its commit
 * d4e53bf). A day of the December before can stand in it; a weekend that a holiday only joins does not.
 *
 * @param papers addresses of the notices; empty before the first
 */
record AnnouncedYear(int year, List<String> papers, List<Day> days) {

    /** @param isOffDay false: a day of a weekend that is worked */
    record Day(String name, LocalDate date, boolean isOffDay) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Sent(
            @Nullable Integer year,
            @Nullable List<String> papers,
            @Nullable List<Day> days) {}

    /**
     * @param name of the file, for what is said about it
     * @throws IllegalArgumentException for a file that is not of this format, or tells of a day twice or of another year
     */
    static AnnouncedYear read(String name, InputStream file) throws IOException {
        Sent sent;
        try {
            sent = JSON.readValue(file, Sent.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + ": " + e.getOriginalMessage(), e);
        }
        if (sent == null || sent.year == null || sent.papers == null || sent.days == null || hasHole(sent)) {
            throw new IllegalArgumentException(name + ": year, papers and days are needed");
        }
        var seen = new HashSet<LocalDate>();
        for (var day : sent.days) {
            if (day.date == null || !isOf(sent.year, day.date)) {
                throw new IllegalArgumentException(name + ": not a day of " + sent.year + ": " + day.date);
            }
            if (!seen.add(day.date)) {
                throw new IllegalArgumentException(name + ": twice: " + day.date);
            }
        }
        return new AnnouncedYear(sent.year, List.copyOf(sent.papers), List.copyOf(sent.days));
    }

    private static boolean hasHole(Sent sent) {
        return Stream.of(sent.papers, sent.days).flatMap(List::stream).anyMatch(Objects::isNull);
    }

    private static boolean isOf(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
    }
}

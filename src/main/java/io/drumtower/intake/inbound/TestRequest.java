package io.drumtower.intake.inbound;

import io.drumtower.intake.command.TestCommand.AnnounceTest;
import io.drumtower.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to announce an authorised test.
 *
 * @param id picked by who announces; one is made up without it
 * @param sources 1 to 100 ids of data sources
 * @param from with offset; inclusive
 * @param to with offset; exclusive, at most 31 days after {@code from}
 * @param note what is tested and by whom; at most 500 characters
 */
record TestRequest(
        @Nullable String id,
        @Nullable List<String> sources,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String note) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_SOURCES = 100;
    private static final Duration LONGEST = Duration.ofDays(31);

    /** @throws Refused with 422 and the field that is wrong */
    AnnounceTest command(String by, Instant at) {
        var begin = time(from, "from");
        var end = time(to, "to");
        if (!end.isAfter(begin) || end.isAfter(begin.plus(LONGEST))) {
            throw Refused.invalid("intake.problem.test-length", "to");
        }
        return new AnnounceTest(requireId(), sourceIds(), begin, end, text(), by, at);
    }

    private String requireId() {
        var picked = id == null ? UUID.randomUUID().toString() : id;
        if (!ID.matcher(picked).matches()) {
            throw Refused.invalid("intake.problem.id-expected", "id");
        }
        return picked;
    }

    private List<String> sourceIds() {
        var ids = sources == null
                ? List.<String>of()
                : sources.stream().filter(Objects::nonNull).distinct().sorted().toList();
        if (ids.isEmpty() || ids.size() > MOST_SOURCES) {
            throw Refused.invalid("intake.problem.sources-expected", "sources", MOST_SOURCES);
        }
        return ids;
    }

    private static Instant time(@Nullable OffsetDateTime time, String field) {
        if (time == null) {
            throw Refused.invalid("intake.problem.time-expected", field);
        }
        return time.toInstant();
    }

    private String text() {
        if (note == null || note.isBlank()) {
            throw Refused.invalid("intake.problem.test-note", "note");
        }
        if (note.length() > LONGEST_NOTE
                || note.chars().anyMatch(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter))) {
            throw Refused.invalid("intake.problem.note", "note", LONGEST_NOTE);
        }
        return note.strip();
    }
}

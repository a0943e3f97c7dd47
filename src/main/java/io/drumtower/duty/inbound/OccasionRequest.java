package io.drumtower.duty.inbound;

import io.drumtower.duty.command.OccasionPlan;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Wrongs;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor sends; only the first five members are needed. Times name their offset and lie on the half hour.
 *
 * @param slotMinutes 30 where it is left out; 0 is shifts only
 */
record OccasionRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable List<String> sites,
        @Nullable List<String> places,
        @Nullable Integer slotMinutes,
        @Nullable Integer graceMinutes,
        @Nullable Integer inspectionHours,
        @Nullable List<String> systemGroups) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int SHIFTS_ONLY = 0;
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;

    /** @throws Refused with 422 and the member that is wrong */
    String requireId() {
        if (id == null || !ID.matcher(id).matches()) {
            throw Refused.invalid("pages.problem.id-expected", "id");
        }
        if (id.equals("new")) { // the page of that address makes one
            throw Refused.invalid("duty.problem.id-reserved", "id", id);
        }
        return id;
    }

    /** All that is wrong; empty when it can be scheduled. */
    List<Refused> wrongs() {
        return Wrongs.of(Stream.of(
                this::requireId,
                () -> require(name, "name"),
                this::first,
                this::last,
                () -> texts(sites, "sites", true),
                () -> texts(places, "places", false),
                this::grace,
                this::inspection,
                () -> texts(systemGroups, "systemGroups", false)));
    }

    /** @throws Refused with 422 and the member that is wrong */
    OccasionPlan plan() {
        return new OccasionPlan(
                require(name, "name"),
                first(),
                last(),
                texts(sites, "sites", true),
                texts(places, "places", false),
                length(),
                grace(),
                inspection(),
                texts(systemGroups, "systemGroups", false));
    }

    private Instant first() {
        return onTheHalfHour(start, "start");
    }

    /** Also what it makes with the start: a whole number of slots. */
    private Instant last() {
        var last = onTheHalfHour(end, "end");
        if (start == null || !HalfHour.isStart(start.toInstant())) { // told at the start
            return last;
        }
        if (!start.toInstant().isBefore(last)) {
            throw Refused.invalid("duty.problem.end-before-start", "end");
        }
        var duration = Duration.between(start.toInstant(), last);
        if (duration.compareTo(LONGEST) > 0
                || duration.toMinutes() % Objects.requireNonNullElse(length(), HALF_HOUR) != 0) {
            throw Refused.invalid("duty.problem.length", "end");
        }
        return last;
    }

    /** Null for shifts only. */
    private @Nullable Integer length() {
        int length = Objects.requireNonNullElse(slotMinutes, HALF_HOUR);
        if (length != SHIFTS_ONLY && length != HALF_HOUR && length != HOUR) {
            throw Refused.invalid("duty.problem.slot-minutes", "slotMinutes");
        }
        return length == SHIFTS_ONLY ? null : (Integer) length;
    }

    private int grace() {
        return within(graceMinutes, 10, 0, 60, "graceMinutes");
    }

    private @Nullable Integer inspection() {
        return inspectionHours == null ? null : within(inspectionHours, 8, 1, 48, "inspectionHours");
    }

    private static Instant onTheHalfHour(@Nullable OffsetDateTime time, String field) {
        if (time == null) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        if (!HalfHour.isStart(time.toInstant())) {
            throw Refused.invalid("duty.problem.not-on-the-half-hour", field, field);
        }
        return time.toInstant();
    }

    private static String require(@Nullable String text, String field) {
        if (text == null
                || text.isBlank()
                || text.length() > 200
                || text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        return text.strip();
    }

    private static List<String> texts(@Nullable List<String> values, String field, boolean needed) {
        if (values == null || values.isEmpty()) {
            if (needed) {
                throw Refused.invalid("pages.problem.missing", field, field);
            }
            return List.of();
        }
        return values.stream().map(value -> require(value, field)).distinct().toList();
    }

    private static int within(@Nullable Integer value, int otherwise, int min, int max, String field) {
        if (value == null) {
            return otherwise;
        }
        if (value < min || value > max) {
            throw Refused.invalid("duty.problem.out-of-range", field, field, min, max);
        }
        return value;
    }
}

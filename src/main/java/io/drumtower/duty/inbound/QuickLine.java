package io.drumtower.duty.inbound;

import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the watch log as it is typed: {@code 攻 云 WAF 告警激增 @-20m}. It may begin with a kind and may end with
 * when it happened: so long ago, at a time of the last 24 hours, or on a day.
 */
final class QuickLine {

    private static final Map<String, EntryKind> KINDS = Map.of(
            "攻", EntryKind.ATTACK,
            "访", EntryKind.VISIT,
            "巡", EntryKind.INSPECTION,
            "稿", EntryKind.PUBLICATION,
            "信", EntryKind.MESSAGE,
            "交", EntryKind.HANDOVER);
    private static final Duration WITHOUT_DATE = Duration.ofHours(24);

    private static final Pattern LINE =
            Pattern.compile("(?:([攻访巡稿信交])\\s+)?(.*?)(?:\\s*(?<=^|\\s)@([-0-9:hmT ]+))?", Pattern.DOTALL);
    private static final Pattern AGO = Pattern.compile("-(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[ T])?(\\d{2}:\\d{2})");

    private QuickLine() {}

    /** @throws Refused with 422 when there is no text, or when the time is none of the past */
    static Wording read(String line, Instant now, ZoneId zone) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches() || parts.group(2).isBlank()) {
            throw Refused.invalid("duty.problem.line-empty", "text");
        }
        var kind = parts.group(1) == null ? EntryKind.NOTE : KINDS.get(parts.group(1));
        var happenedAt = parts.group(3) == null ? now : past(parts.group(3).strip(), now, zone);
        return new Wording(kind == null ? EntryKind.NOTE : kind, Members.text(parts.group(2), "text"), happenedAt);
    }

    private static Instant past(String written, Instant now, ZoneId zone) {
        var ago = AGO.matcher(written);
        if (ago.matches() && written.length() > 1) {
            return ago(ago, now);
        }
        var time = TIME.matcher(written);
        if (!time.matches()) {
            throw Refused.invalid("duty.problem.line-time", "text", written);
        }
        try {
            return at(time, now, zone);
        } catch (DateTimeException e) {
            throw Refused.invalid("duty.problem.line-time", "text", written);
        }
    }

    private static Instant ago(Matcher ago, Instant now) {
        var length = Duration.ofHours(number(ago.group(1))).plusMinutes(number(ago.group(2)));
        if (length.compareTo(WITHOUT_DATE) > 0) {
            throw Refused.invalid("duty.problem.date-expected", "text");
        }
        return now.minus(length).truncatedTo(ChronoUnit.MINUTES);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Without a date it is the last time that a clock showed it. */
    private static Instant at(Matcher written, Instant now, ZoneId zone) {
        var time = LocalTime.parse(written.group(2));
        if (written.group(1) == null) {
            var today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
            return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        }
        var at = LocalDateTime.of(LocalDate.parse(written.group(1)), time)
                .atZone(zone)
                .toInstant();
        if (at.isAfter(now)) {
            throw Refused.invalid("duty.problem.time-ahead", "text");
        }
        return at;
    }
}

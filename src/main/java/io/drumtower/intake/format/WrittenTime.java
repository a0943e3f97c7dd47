package io.drumtower.intake.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as feeds and sheets write them: RFC 822, RFC 3339 and W3C, and the ways of Chinese sites. */
public final class WrittenTime {

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月]"
            + "(?<day>\\d{1,2})日?(?:[T ]{0,2}(?<hour>\\d{1,2})[:：时](?<minute>\\d{2})分?(?:[:：]?(?<second>\\d{2})"
            + "(?:[.,]\\d{1,9})?秒?)?)? ?(?<zone>Z|[+-]\\d{2}:?\\d{2}|GMT|UTC)?");

    private static final Pattern DAY_FIRST = Pattern.compile("(?:[A-Za-z]{3,9},? +)?(?<day>\\d{1,2})[ -]+"
            + "(?<name>[A-Za-z]{3})[a-z]*[ -]+(?<year>\\d{4}|\\d{2}) +(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?::(?<second>\\d{2}))? *(?<zone>Z|UT|UTC|GMT|[ECMP][SD]T|[+-]\\d{2}:?\\d{2})?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours of the zones of RFC 822, without and with summer time. */
    private static final String AMERICAN = "PMCE";

    private WrittenTime() {}

    /** @param zone of times that name none */
    public static Optional<Instant> read(String text, ZoneId zone) {
        var plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() > 64) {
            return Optional.empty();
        }
        try {
            var first = YEAR_FIRST.matcher(plain);
            if (first.matches()) {
                return Optional.of(instant(first, Integer.parseInt(first.group("month")), zone));
            }
            var rfc = DAY_FIRST.matcher(plain);
            if (rfc.matches()) {
                var month = 1 + MONTHS.indexOf(rfc.group("name").toLowerCase(Locale.ROOT));
                return month == 0 ? Optional.empty() : Optional.of(instant(rfc, month, zone));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    private static Instant instant(Matcher parts, int month, ZoneId zone) {
        var day = LocalDate.of(year(parts.group("year")), month, number(parts.group("day")));
        var time = parts.group("hour") == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(parts.group("hour")), number(parts.group("minute")), second(parts));
        return LocalDateTime.of(day, time)
                .atZone(zone(parts.group("zone"), zone))
                .toInstant();
    }

    /** The last second of a minute may be a leap second. */
    private static int second(Matcher parts) {
        var second = parts.group("second");
        return second == null ? 0 : Math.min(59, number(second));
    }

    private static int year(String text) {
        var year = number(text);
        return text.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static ZoneId zone(@Nullable String named, ZoneId otherwise) {
        if (named == null) {
            return otherwise;
        }
        if (named.charAt(0) == '+' || named.charAt(0) == '-') {
            return ZoneOffset.of(named);
        }
        if (named.endsWith("T") && named.length() == 3 && AMERICAN.indexOf(named.charAt(0)) >= 0) {
            return ZoneOffset.ofHours(AMERICAN.indexOf(named.charAt(0)) - 8 + (named.charAt(1) == 'D' ? 1 : 0));
        }
        return ZoneOffset.UTC;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

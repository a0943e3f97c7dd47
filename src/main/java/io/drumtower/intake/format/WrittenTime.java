package io.drumtower.intake.format;

import java.text.Normalizer;
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

/**
 * Times as feeds and sheets write them: RFC 822, RFC 3339 and W3C, and the ways of Chinese sites, whose CST is the time of
 * China.
 */
public final class WrittenTime {

    private static final String ZONE =
            "Z|[+-]\\d{2}:?\\d{2}|(?:UTC?|GMT)[+-]\\d{1,2}(?::?\\d{2})?|UTC?|GMT|CST|[EMP]ST|[ECMP]DT";

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月]"
            + "(?<day>\\d{1,2})日?(?:[T ]{0,2}(?<hour>\\d{1,2})[:：时](?<minute>\\d{2})分?(?:[:：]?(?<second>\\d{2})"
            + "(?:[.,]\\d{1,9})?秒?)?)? ?(?<zone>" + ZONE + ")?");

    private static final Pattern DIGITS = Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?: ?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2}))?(?<zone>Z)?");

    private static final Pattern DAY_FIRST = Pattern.compile("(?:[A-Za-z]{3,9},? +)?(?<day>\\d{1,2})[ -]+"
            + "(?<name>[A-Za-z]{3})[a-z]*[ -]+(?<year>\\d{4}|\\d{2}) +(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?::(?<second>\\d{2}))? *(?<zone>" + ZONE + ")?");

    /** As a Java program prints it. */
    private static final Pattern MONTH_FIRST = Pattern.compile("[A-Za-z]{3} (?<name>[A-Za-z]{3}) (?<day>\\d{1,2}) "
            + "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2}) (?:(?<zone>" + ZONE + ") )?(?<year>\\d{4})");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours of the zones of RFC 822, without and with summer time. */
    private static final String AMERICAN = "PMCE";

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private WrittenTime() {}

    /** @param zone of times that name none */
    public static Optional<Instant> read(String text, ZoneId zone) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        if (plain.length() > 64) {
            return Optional.empty();
        }
        try {
            for (var written : List.of(YEAR_FIRST.matcher(plain), DIGITS.matcher(plain))) {
                if (written.matches()) {
                    return Optional.of(instant(written, number(written.group("month")), zone));
                }
            }
            for (var written : List.of(DAY_FIRST.matcher(plain), MONTH_FIRST.matcher(plain))) {
                if (written.matches()) {
                    var month = 1 + MONTHS.indexOf(written.group("name").toLowerCase(Locale.ROOT));
                    return month == 0 ? Optional.empty() : Optional.of(instant(written, month, zone));
                }
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
        var offset = Math.max(named.indexOf('+'), named.indexOf('-'));
        if (offset >= 0) {
            var hours = named.substring(offset + 1);
            var isShort = hours.length() == 1 || hours.indexOf(':') == 1; // +8 and +8:00
            return ZoneOffset.of(named.charAt(offset) + (isShort ? "0" : "") + hours);
        }
        if (named.equals("CST")) {
            return CHINA;
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

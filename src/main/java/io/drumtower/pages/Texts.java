package io.drumtower.pages;

import io.drumtower.kernel.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Words, numbers and times in the reader's language. Times are of the authority's zone. */
public record Texts(MessageSource source, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long WAN = 10_000;

    /** @param arguments as they are to be read: numbers by {@link #number} */
    public String say(String key, String... arguments) {
        return source.getMessage(key, arguments, language);
    }

    /** @param otherwise what is said when there is no such text */
    public String sayOr(String key, String otherwise, String... arguments) {
        return Objects.requireNonNullElse(source.getMessage(key, arguments, otherwise, language), otherwise);
    }

    public boolean isEnglish() {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** What the authority's zone is called. */
    public String zone() {
        return BusinessDay.zone().equals(BusinessDay.DEFAULT)
                ? say("pages.zone.beijing")
                : say("pages.zone.other", BusinessDay.zone().getId());
    }

    /** With a comma at each thousand. */
    public static String number(long value) {
        var digits =
                new StringBuilder().append(value); // a page has hundreds, and a formatter parses its pattern each time
        for (var comma = digits.length() - 3; comma > (value < 0 ? 1 : 0); comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** With its sign, for differences; a true minus. */
    public static String signed(long value) {
        return value > 0 ? "+" + number(value) : value < 0 ? "−" + number(-value) : "0";
    }

    /** At a scale: as short as it can be told exactly, in 万 where Chinese counts so. */
    public String scale(long value) {
        if (isEnglish()) {
            return value >= 1_000 && value % 100 == 0 ? tenths(value, 1_000) + "k" : number(value);
        }
        return value >= WAN && value % (WAN / 10) == 0 ? tenths(value, WAN) + "万" : number(value);
    }

    private static String tenths(long value, long unit) {
        var rest = value % unit * 10 / unit;
        return number(value / unit) + (rest == 0 ? "" : "." + rest);
    }

    public static String time(Instant time) {
        return TIME.format(time.atZone(BusinessDay.zone()));
    }

    public static String second(Instant time) {
        return SECOND.format(time.atZone(BusinessDay.zone()));
    }

    /** Day and second, as they are written down. */
    public static String moment(Instant time) {
        return MOMENT.format(time.atZone(BusinessDay.zone()));
    }

    /** Day and minute. */
    public static String minute(Instant time) {
        return MINUTE.format(time.atZone(BusinessDay.zone()));
    }

    /** The end of the day is its 24:00. */
    public static String span(Instant start, Instant end) {
        var to = time(end);
        return time(start) + "–" + (to.equals("00:00") ? "24:00" : to);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("pages.day.pattern"), language).format(day);
    }

    /** Without the year. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("pages.day.short-pattern"), language)
                .format(day);
    }

    /** Month and day alone. */
    public String shortDate(Instant time) {
        return DateTimeFormatter.ofPattern(say("pages.day.date-pattern"), language)
                .format(time.atZone(BusinessDay.zone()));
    }

    /** How long something has lasted: in its largest unit, cut. */
    public String age(Duration age) {
        var seconds = Math.max(0, age.toSeconds());
        if (seconds < 100) {
            return say("pages.age.seconds", number(seconds));
        }
        if (seconds < 100 * 60) {
            return say("pages.age.minutes", number(seconds / 60));
        }
        return seconds < 72 * 3_600
                ? say("pages.age.hours", number(seconds / 3_600))
                : say("pages.age.days", number(seconds / 86_400));
    }
}

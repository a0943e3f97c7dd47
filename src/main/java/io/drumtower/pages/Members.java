package io.drumtower.pages;

import io.drumtower.kernel.Refused;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members of requests, as they are wanted. */
public final class Members {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+[^\\s]*");

    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 2_000;

    private Members() {}

    /** An id that the caller picked, so that the same request again is known. */
    public static String id(@Nullable String id) {
        if (id == null || !isId(id)) {
            throw Refused.invalid("pages.problem.id-expected", "id");
        }
        return id;
    }

    /** Whether an address can hold it as it is: 1 to 64 letters, digits, dots, dashes and underscores. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** As much of a number as an address can hold, such as 2021-3 of 〔2021〕3号; empty when it can hold nothing of it. */
    public static String asId(String number) {
        return isId(number)
                ? number
                : Normalizer.normalize(number, Normalizer.Form.NFKC)
                        .replaceAll("[^A-Za-z0-9._-]+", "-")
                        .replaceAll("^[^A-Za-z0-9]+|-+$", "");
    }

    /** What an id is looked for by, as it is typed; null when it is missing or blank. */
    public static @Nullable String partOfId(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var part = asId(typed.strip());
        return part.isEmpty() ? typed.strip() : part;
    }

    /** Whether it can be kept: without the character 0, and without half of one. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
    }

    public static String line(@Nullable String text, String field) {
        if (text == null
                || text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || !isText(text)) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        return text.strip();
    }

    /** One that a report can be of: 1970 to 9998. */
    public static int year(int year) {
        if (year < 1970 || year > 9998) {
            throw Refused.invalid("pages.problem.year", "year");
        }
        return year;
    }

    /** As it is typed; null when it is missing or blank. */
    public static @Nullable Integer yearOrNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var typed = text.strip();
        return year(YEAR.matcher(typed).matches() ? Integer.parseInt(typed) : 0);
    }

    public static @Nullable String lineOrNull(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : line(text, field);
    }

    /** An address of the web, at most 2,000 characters; null when it is missing or blank. */
    public static @Nullable String addressOrNull(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var typed = text.strip();
        if (typed.length() > LONGEST_TEXT || !WEB.matcher(typed).matches()) {
            throw Refused.invalid("pages.problem.address", field, field);
        }
        return typed;
    }

    /** May have several lines. */
    public static String text(@Nullable String text, String field) {
        if (text == null || text.isBlank() || !isText(text)) {
            throw Refused.invalid("pages.problem.text-expected", field, field);
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refused.invalid("pages.problem.text-long", field, field, LONGEST_TEXT, text.length());
        }
        return text.strip();
    }

    /** One of an enum's names, in any case, with dashes or underscores. */
    public static <T extends Enum<T>> T choice(@Nullable String text, Class<T> choices, String field) {
        var chosen = choiceOrNull(text, choices, field);
        if (chosen == null) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        return chosen;
    }

    /** @return null when it is missing or blank */
    public static <T extends Enum<T>> @Nullable T choiceOrNull(@Nullable String text, Class<T> choices, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var name = text.strip().replace('-', '_');
        return Stream.of(choices.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> Refused.invalid("pages.problem.choice", field, field, String.join(", ", words(choices))));
    }

    /** All of an enum, in lower case and with dashes. */
    public static <T extends Enum<T>> List<String> words(Class<T> choices) {
        return Stream.of(choices.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    public static String password(@Nullable String password) {
        if (password == null || password.isEmpty() || password.length() > LONGEST) {
            throw Refused.invalid("pages.problem.missing", "password", "password");
        }
        return password;
    }

    /** To the minute. */
    public static Instant minute(@Nullable OffsetDateTime time, String field) {
        if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
            throw Refused.invalid("pages.problem.not-on-the-minute", field, field);
        }
        return time.toInstant();
    }
}

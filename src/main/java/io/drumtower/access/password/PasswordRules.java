package io.drumtower.access.password;

import static io.drumtower.access.password.PasswordRule.COMMON;
import static io.drumtower.access.password.PasswordRule.LIKE_ACCOUNT;
import static io.drumtower.access.password.PasswordRule.LONGEST;
import static io.drumtower.access.password.PasswordRule.REPETITIVE;
import static io.drumtower.access.password.PasswordRule.SHORTEST;
import static io.drumtower.access.password.PasswordRule.TOO_LONG;
import static io.drumtower.access.password.PasswordRule.TOO_SHORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Judges a new password: by its length and whether it is easily guessed, never by kinds of characters. */
public final class PasswordRules {

    /** So many different characters at least: {@code abcabcabcabc} has three. */
    private static final int FEWEST_DIFFERENT = 5;

    /** One that many people use; lower case, one a line. */
    private static final Set<String> COMMON_ONES = read("access/common-passwords.txt");

    private PasswordRules() {}

    /** The first rule that the password breaks. */
    public static Optional<PasswordRule> broken(String account, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON_ONES.contains(lower)) {
            return Optional.of(COMMON);
        }
        if (isLike(account.toLowerCase(Locale.ROOT), lower)) {
            return Optional.of(LIKE_ACCOUNT);
        }
        return lower.codePoints().distinct().count() < FEWEST_DIFFERENT ? Optional.of(REPETITIVE) : Optional.empty();
    }

    /** The account's name, forwards or backwards, and at most a few more characters, or nothing but its repetition. */
    private static boolean isLike(String account, String password) {
        if (account.isEmpty()) {
            return false;
        }
        var backwards = new StringBuilder(account).reverse().toString();
        var rest = password.replace(account, "").replace(backwards, "");
        return !rest.equals(password) && rest.length() < SHORTEST / 2;
    }

    private static Set<String> read(String resource) {
        try {
            var text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
            return Set.copyOf(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

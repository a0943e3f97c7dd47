package io.drumtower.access.password;

import static io.drumtower.access.password.PasswordRule.COMMON;
import static io.drumtower.access.password.PasswordRule.LIKE_ACCOUNT;
import static io.drumtower.access.password.PasswordRule.REPETITIVE;
import static io.drumtower.access.password.PasswordRule.TOO_LONG;
import static io.drumtower.access.password.PasswordRule.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"eleven chars", "鼓楼上有一盏灯照到三更天", "administrator is my name"})
    void a_password_of_twelve_characters_is_good(String password) {
        assertThat(PasswordRules.broken("0017", password)).isEmpty();
    }

    @Test
    void one_of_eleven_characters_is_too_short() {
        assertThat(PasswordRules.broken("0017", "eleven char")).contains(TOO_SHORT);
    }

    @Test
    void characters_count_not_their_halves() {
        assertThat(PasswordRules.broken("0017", "😀😁😂🤣😃😄😅😆😉😊😋")).contains(TOO_SHORT);
    }

    @Test
    void one_of_sixty_four_characters_is_good() {
        assertThat(PasswordRules.broken("0017", "lantern ".repeat(8))).isEmpty();
    }

    @Test
    void one_of_257_characters_is_too_long() {
        assertThat(PasswordRules.broken("0017", "lantern".repeat(37).substring(0, 257)))
                .contains(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "PasswordPassword",
                "Admin@123456",
                "sunshine2026",
                "Shangwuting@2027",
                "iloveyouforever"
            })
    void what_many_people_use_is_refused_in_any_case(String password) {
        assertThat(PasswordRules.broken("0017", password)).contains(COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangsanzhangsan", "ZhangSan2021!", "nasgnahz-2021"})
    void one_made_from_the_account_is_refused(String password) {
        assertThat(PasswordRules.broken("zhangsan", password)).contains(LIKE_ACCOUNT);
    }

    @Test
    void one_of_few_characters_is_refused() {
        assertThat(PasswordRules.broken("0017", "abcdabcdabcdabcd")).contains(REPETITIVE);
    }
}

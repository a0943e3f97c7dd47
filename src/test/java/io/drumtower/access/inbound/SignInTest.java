package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.AccessEvent.Way;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Rights;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    private final Browser browser;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    @Autowired
    SignInTest(@LocalServerPort int port, Accounts accounts, PasswordEncoder passwords) {
        this.browser = new Browser(port);
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @BeforeEach
    void someone() {
        if (accounts.find("0017").isEmpty()) {
            accounts.open("0017", hash("first password"), Set.of(Role.DUTY), "test");
        }
    }

    @Test
    void pages_lead_to_the_sign_in_and_back() throws Exception {
        var asked = browser.get("/", "Accept", "text/html");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/signin");

        var signedIn = browser.signIn(ACCOUNT, PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(302);

        assertThat(browser.get("/").body()).contains("首页", ACCOUNT);
        assertThat(browser.get("/account").body()).contains("系统管理员");
        assertThat(browser.get("/?lang=en").body()).contains("Home", ACCOUNT);
        assertThat(browser.get("/account?lang=en").body()).contains("System administrator");
    }

    @Test
    void a_part_of_a_page_gets_401_and_no_pop_up() throws Exception {
        var refused = browser.get("/", "HX-Request", "true");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void the_session_is_in_a_strict_cookie() throws Exception {
        var cookie = browser.get("/signin").headers().allValues("Set-Cookie");

        assertThat(cookie)
                .anyMatch(
                        it -> it.startsWith("DRUMTOWER=") && it.contains("HttpOnly") && it.contains("SameSite=Strict"));
    }

    @Test
    void a_wrong_password_is_told_and_the_account_kept() throws Exception {
        browser.signIn("<b>0017", "wrong");

        assertThat(browser.get("/signin?failed").body()).contains("工号或口令不对。", "&lt;b&gt;0017");
        assertThat(browser.get("/signin?failed").body()).doesNotContain("工号或口令不对。");
    }

    @Test
    void the_sixth_try_is_refused_for_a_while() throws Exception {
        for (var i = 0; i < 5; i++) {
            browser.signIn("guessed", "wrong");
        }
        browser.signIn("guessed", "wrong");

        assertThat(browser.get("/signin?failed").body()).contains("还剩 15 分钟");
        var refused = browser.get("/api/me", "Authorization", basic("guessed", "wrong"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .as("seconds, as HTTP has it")
                .isBetween(840L, 900L);
    }

    @Test
    void an_address_that_guesses_waits_and_the_others_come_in(@Autowired PasswordSignIn people) {
        for (var i = 0; i < 5; i++) {
            var guess = from("10.9.9.9", "guess-" + i, "wrong");
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> people.authenticate(guess));
        }

        assertThatExceptionOfType(Locked.class)
                .isThrownBy(() -> people.authenticate(from("10.9.9.9", ACCOUNT, PASSWORD)))
                .satisfies(locked -> assertThat(locked.refused().code()).isEqualTo("access.sign-in.delayed"));
        assertThat(people.authenticate(from("10.9.9.8", ACCOUNT, PASSWORD)).getName())
                .isEqualTo(ACCOUNT);
    }

    /** Each has failed once at most; how long they wait grows, and the machine may be slower than the first delay. */
    @Test
    void addresses_of_one_line_wait_together(@Autowired PasswordSignIn people) {
        assertThat(IntStream.range(0, 12)
                        .mapToObj(i -> from("2001:db8:9:9::" + i, "line-" + i, "wrong"))
                        .filter(guess -> isDelayed(people, guess))
                        .findFirst())
                .isPresent();
    }

    private static boolean isDelayed(PasswordSignIn people, Authentication guess) {
        try {
            people.authenticate(guess);
            return false;
        } catch (Locked locked) {
            return true;
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    private static Authentication from(String address, String account, String password) {
        var presented = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        presented.setDetails(new Origin(Way.FORM, address));
        return presented;
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        browser.signIn(ACCOUNT, PASSWORD);

        var refused = browser.postWithoutToken("/signout");

        assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/signin?again");
        assertThat(browser.postWithoutToken("/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_browser() throws Exception {
        browser.signIn(ACCOUNT, PASSWORD);

        var out = browser.post("/", "/signout", Map.of());

        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\"");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_changed_role_and_password_work_at_once_in_an_open_session(@Autowired Rights rights) throws Exception {
        accounts.changePassword("0017", hash("second password"), "test");
        browser.signIn("0017", "second password");
        assertThat(browser.get("/account").body()).contains("值班员").doesNotContain("带班领导");

        rights.grant("0017", Role.SUPERVISOR, "test");
        assertThat(browser.get("/account").body()).contains("带班领导");

        rights.revoke("0017", Role.SUPERVISOR, "test");
        accounts.changePassword("0017", hash("third password"), "test");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_set_up_page_says_that_it_is_over() throws Exception {
        assertThat(browser.get("/setup?key=x").body()).contains("已经设置过");
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}

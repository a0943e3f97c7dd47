package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.Rights;
import io.drumtower.access.vault.ThreeAdmins;
import io.drumtower.kernel.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = {"drumtower.access.three-admins=true", "drumtower.access.new-set-up-link=true"})
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreeAdminsTest {

    private static final String OWN = "a quiet night watch";

    private final Browser http;
    private final Accounts accounts;
    private final Rights rights;

    @Autowired
    ThreeAdminsTest(@LocalServerPort int port, Accounts accounts, Rights rights) {
        this.http = new Browser(port);
        this.accounts = accounts;
        this.rights = rights;
    }

    @Test
    void the_first_account_is_the_system_administrator_alone_and_a_link_makes_the_security_administrator(
            CapturedOutput console) throws Exception {
        assertThat(accounts.get(ACCOUNT).roles()).containsExactly(Role.ADMIN);
        assertThat(accounts.get("security").roles()).containsExactly(Role.SECURITY);

        var link = link(Pattern.compile("(/password\\?key=[A-Za-z0-9_-]+)"), console.getOut());
        http.post(link, link, Map.of("password", OWN, "repeat", OWN));

        assertThat(me("security", OWN)).contains("\"SECURITY\"").doesNotContain("\"ADMIN\"");
        assertThat(me(ACCOUNT, PASSWORD)).contains("\"ADMIN\"").doesNotContain("\"SECURITY\"", "\"DUTY\"");
    }

    @Test
    void the_set_up_page_asks_for_both_and_shows_the_link_once(CapturedOutput console) throws Exception {
        var form = link(Pattern.compile("(/setup\\?key=[A-Za-z0-9_-]{22})"), console.getOut());
        assertThat(http.get(form).body()).contains("安全管理员的工号");

        var fields = Map.of("account", "0001", "password", OWN, "repeat", OWN, "security", "0002");
        var refused =
                http.post(form, form, Map.of("account", "0001", "password", OWN, "repeat", OWN, "security", "no!"));
        var made = http.post(form, form, fields);

        assertThat(refused.body()).contains("工号只能用字母");
        assertThat(made.body()).contains("0002 的口令链接", "/password?key=");
        assertThat(accounts.get("0001").roles()).containsExactly(Role.ADMIN);
        assertThat(accounts.get("0002").roles()).containsExactly(Role.SECURITY);
    }

    @Test
    void nobody_holds_two_of_the_three_whatever_is_granted_and_revoked_in_whatever_order() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        accounts.open("holder", null, Set.of(), "test");
        var all = List.copyOf(Role.OF_ACCOUNTS);
        for (var i = 0; i < 300; i++) {
            var wanted = EnumSet.noneOf(Role.class);
            all.stream().filter(role -> random.nextInt(4) == 0).forEach(wanted::add);
            var before = accounts.get("holder").roles();
            try {
                rights.set("holder", wanted, "security");
                assertThat(accounts.get("holder").roles()).isEqualTo(wanted);
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo("access.role.three-admins");
                assertThat(accounts.get("holder").roles()).isEqualTo(before);
            }
            assertThat(ThreeAdmins.holdsTwo(accounts.get("holder").roles()))
                    .as("seed " + seed)
                    .isFalse();
        }
    }

    @Test
    void nobody_grants_to_himself() {
        assertThatThrownBy(() -> rights.grant("security", Role.DUTY, "security"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("access.role.to-oneself"));
    }

    private String me(String account, String password) throws Exception {
        return http.get("/api/me", "Authorization", basic(account, password)).body();
    }

    private static String link(Pattern pattern, String printed) {
        var found = pattern.matcher(printed);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

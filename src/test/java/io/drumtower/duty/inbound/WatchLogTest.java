package io.drumtower.duty.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The log of a watch over HTTP. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchLogTest {

    private final Officers http;

    @Autowired
    WatchLogTest(@LocalServerPort int port) {
        this.http = new Officers(port);
    }

    @BeforeEach
    void officers(@Autowired Accounts accounts, @Autowired PasswordEncoder passwords) {
        http.open(accounts, passwords, Role.DUTY, "d17", "d42");
    }

    @Test
    void can_be_amended_and_searched() throws Exception {
        http.openWatch("logged");
        var entry = "{\"id\":\"logged-1\",\"text\":\"攻 云 WAF 告警激增 @-20m\"}";
        http.post(201, "d17", "/api/shifts/logged.1/entries", entry);
        http.post(200, "d17", "/api/shifts/logged.1/entries", entry);
        http.post(
                201,
                "d42",
                "/api/shifts/logged.1/entries",
                "{\"id\":\"logged-2\",\"kind\":\"NOTE\",\"text\":\"100% _ok_\"}");
        http.refused("duty.rule.entry-exists", "d42", "/api/shifts/logged.1/entries", entry);
        http.refused(
                "duty.rule.entry-in-the-future",
                "d17",
                "/api/shifts/logged.1/entries",
                "{\"id\":\"logged-3\",\"text\":\"n\",\"happenedAt\":\"2099-01-01T00:00:00Z\"}");

        http.post(201, "d42", "/api/entries/logged-1/amendments", "{\"text\":\"已封禁来源\",\"reason\":\"more\"}");

        assertThat(found("&q=%E5%B0%81%E7%A6%81")).containsExactly("logged-1");
        assertThat(found("&q=%25")).containsExactly("logged-2");
        assertThat(found("&kind=ATTACK&by=d17")).containsExactly("logged-1");
        assertThat(found("&from=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(found("&limit=1")).containsExactly("logged-2");
        assertThat(JsonPath.<List<String>>read(
                        http.get("/api/entries?occasion=logged&q=%E5%B0%81%E7%A6%81"), "$.items[0].amendments[*].text"))
                .containsExactly("云 WAF 告警激增", "已封禁来源");
    }

    private List<String> found(String query) throws Exception {
        return JsonPath.read(http.get("/api/entries?occasion=logged" + query), "$.items[*].id");
    }
}

package io.drumtower.duty.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts that share a password, and what they send over HTTP. */
final class Officers {

    static final String PASSWORD = "a watch of eight hours";
    private static final String ADMIN = basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final Browser http;

    Officers(int port) {
        this.http = new Browser(port);
    }

    /** Once for all tests of the program. */
    void open(Accounts accounts, PasswordEncoder passwords, Role role, String... names) {
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        for (var name : names) {
            if (accounts.find(name).isEmpty()) {
                accounts.open(name, hash, Set.of(role), "test");
            }
        }
    }

    /** An occasion that has begun an hour ago, of two hours. */
    void schedule(String occasion) throws Exception {
        var start = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 1800 * 1800)
                .minus(Duration.ofHours(1));
        var plan = """
                {"id":"%s","name":"n","start":"%s","end":"%s","sites":["%s"],"places":["hall","cloud"]}""".formatted(occasion, start, start.plus(Duration.ofHours(2)), occasion);
        assertThat(http.postJson("/api/occasions", ADMIN, plan).statusCode()).isEqualTo(201);
    }

    HttpResponse<String> post(String account, String path, String json) throws Exception {
        return http.postJson(path, basic(account, PASSWORD), json);
    }

    /** @return the body of an answer that is expected */
    String post(int status, String account, String path, String json) throws Exception {
        var answer = post(account, path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    void refused(String code, String account, String path, String json) throws Exception {
        var answer = post(account, path, json);
        assertThat(JsonPath.<String>read(answer.body(), "$.code"))
                .as(answer.body())
                .isEqualTo(code);
    }

    String get(String path) throws Exception {
        var answer = http.get(path, "Authorization", ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> postAs(String authorization, String path, String json) throws Exception {
        return http.postJson(path, authorization, json);
    }

    /** A watch that d17 has opened; nobody else can. */
    void openWatch(String occasion) throws Exception {
        var opening = "{\"occasion\":\"" + occasion + "\"}";
        schedule(occasion);
        post(201, "d17", "/api/shifts", opening);
        post(200, "d17", "/api/shifts", opening);
        refused("duty.rule.watch-open", "d42", "/api/shifts", opening);
    }
}

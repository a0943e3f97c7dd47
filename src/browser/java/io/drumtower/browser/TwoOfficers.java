package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The officer who goes off duty and the one who comes on, each with eyes of his own. */
final class TwoOfficers implements AutoCloseable {

    static final String OUTGOING = "h17";
    static final String INCOMING = "h42";
    static final String PASSWORD = "a watch of eight hours";

    final Eyes outgoing;
    final Eyes incoming;

    private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

    private final Browser http;
    private final String authorization;

    TwoOfficers(int port, Accounts accounts, PasswordEncoder passwords, PersonalTokens tokens) {
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        for (var name : Set.of(OUTGOING, INCOMING)) {
            if (accounts.find(name).isEmpty()) {
                accounts.open(name, hash, Set.of(Role.DUTY), "test");
            }
        }
        http = new Browser(port);
        var token = tokens.issue(OUTGOING, "browser", Set.of(Role.DUTY), NEVER).token();
        authorization = "Bearer " + token; // a password costs the server a tenth of a second, each time
        outgoing = new Eyes("http://127.0.0.1:" + port);
        incoming = new Eyes("http://127.0.0.1:" + port);
        outgoing.signIn(OUTGOING, PASSWORD);
        incoming.signIn(INCOMING, PASSWORD);
    }

    /** The outgoing officer's, over HTTP. */
    void post(String path, String json) throws Exception {
        var answer = http.postJson(path, authorization, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    void openWatch(String occasion) throws Exception {
        post("/api/shifts", "{\"occasion\":\"" + occasion + "\"}");
    }

    /** @param severity as in the API */
    void raise(String occasion, int number, String title, String severity) throws Exception {
        post(
                "/api/items",
                "{\"id\":\"%s-%d\",\"occasion\":\"%s\",\"title\":\"%s\",\"severity\":\"%s\",\"nextStep\":\"收到日志后补传并补报，完成后告知带班领导\"}"
                        .formatted(occasion, number, occasion, title, severity));
    }

    void begin(String occasion) throws Exception {
        post("/api/shifts/" + occasion + ".1/handovers", "{\"incoming\":{\"officerInCharge\":\"" + INCOMING + "\"}}");
    }

    @Override
    public void close() {
        outgoing.close();
        incoming.close();
    }
}

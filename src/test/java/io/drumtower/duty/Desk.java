package io.drumtower.duty;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.access.Role;
import io.drumtower.access.vault.Accounts;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.kernel.Visible;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/** Officers at the desk, over HTTP: who may everything, and who stands beside him. */
public final class Desk {

    private static final List<String> GROUPS = List.of(
            "duty.occasions", "duty.filings", "duty.inspections", "duty.nils", "intake.sources", "figures.ledger");

    private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

    /** One for each program: an account has few. */
    private static final Map<PersonalTokens, String> OWN = new ConcurrentHashMap<>();

    private final int port;
    private final Visible visible;
    private final PersonalTokens tokens;
    private final String authorization;

    public Desk(int port, Visible visible, PersonalTokens tokens) {
        this(port, visible, tokens, OWN.computeIfAbsent(tokens, own -> issue(own, ACCOUNT, Role.OF_ACCOUNTS)));
    }

    /** With a token: a password costs the server a tenth of a second, each time. */
    private Desk(int port, Visible visible, PersonalTokens tokens, String token) {
        this.port = port;
        this.visible = visible;
        this.tokens = tokens;
        authorization = "Bearer " + token;
    }

    private static String issue(PersonalTokens tokens, String account, Set<Role> roles) {
        return tokens.issue(account, "desk", roles, NEVER).token();
    }

    /** The same desk for somebody else. */
    public Desk as(Accounts accounts, String account, Role... roles) {
        accounts.open(account, "no password", Set.of(roles), "test");
        return new Desk(port, visible, tokens, issue(tokens, account, Set.of(roles)));
    }

    /** @param more members of the occasion */
    public void schedule(String id, String start, String end, String... more) throws Exception {
        expect(
                201,
                "/api/occasions",
                "{\"id\":\"%s\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"],\"slotMinutes\":30%s}"
                        .formatted(id, start, end, id, String.join("", more)));
        new Browser(port)
                .postJson(
                        "/api/occasions/" + id + "/rosters",
                        authorization,
                        "{\"pattern\":\"TWO_SHIFTS\",\"teams\":[{\"officerInCharge\":\"" + ACCOUNT + "\"}]}");
        GROUPS.forEach(visible::await);
    }

    public String expect(int status, String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, authorization, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        GROUPS.forEach(visible::await);
        return answer.body();
    }

    public String file(int status, String occasion, int slot, String json) throws Exception {
        return expect(status, "/api/occasions/" + occasion + "/slots/" + slot + "/filings", json);
    }

    /** Refused with this code. */
    public void refuse(String code, String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, authorization, json);
        assertThat(JsonPath.<String>read(answer.body(), "$.code"))
                .as(answer.body())
                .isEqualTo(code);
        assertThat(answer.statusCode()).isBetween(404, 422);
    }

    public String get(String path) throws Exception {
        GROUPS.forEach(visible::await);
        var answer = new Browser(port).get(path, "Authorization", authorization);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What is in an archive, one after the other. */
    public byte[] unpacked(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .build();
        var file = Files.createTempFile("desk-", ".zip");
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        var content = new ByteArrayOutputStream();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                content.write(zip.getInputStream(entry).readAllBytes());
            }
        }
        Files.delete(file);
        return content.toByteArray();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as in JsonPath
    public <T> T read(String path, String what) throws Exception {
        return JsonPath.read(get(path), what);
    }

    /** Sends to a source that is registered under the id of its site. */
    public void send(String source, String body) throws Exception {
        String token = JsonPath.read(expect(201, "/api/sources/" + source + "/tokens", ""), "$.token");
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        GROUPS.forEach(visible::await);
    }

    public void register(String site, String more) throws Exception {
        expect(
                201,
                "/api/sources",
                "{\"id\":\"%s\",\"site\":\"%s\",\"format\":\"suricata-eve\"%s}".formatted(site, site, more));
    }

    /** One that was only seen. */
    public static String attack(String minute) {
        return "{\"timestamp\":\"" + minute + ":00.000001+0000\",\"event_type\":\"alert\",\"flow_id\":1"
                + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }
}

package io.drumtower.messages;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.postgres.OwnerConnections;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What was said by a person who is erased stands nowhere, and never did; nor does the key that opens it. */
@Timeout(300)
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=erasure")
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {

    private static final String AUTHOR = "璩槐序 Zx9qWv3kJt5yHb";
    private static final String CONTACT = "qv8Rk2Wz-7730155";
    private static final String TITLE = "沆瀣路井盖 Qj4Xz8vKp1Wd";
    private static final String TEXT = "氍毹巷七弄漏水 Wb6Yk9zXq2Jv";
    private static final String REPLY = "已赴龃龉桥查看 Vx3Kj7wQz5Yb";
    private static final String REASON = "与椤欐先生来信重复 Jk8Zq4xWv6Yd";
    private static final String REJECTED = "觚棱里误填 Yq5Wz7jXk3Vb";

    /** The name of a division is no personal data: it is there, and so the search can find something. */
    private static final String DIVISION = "黼黻处对照 Xk2Vq6zJw8Yb";

    private static final String MESSAGE = """
            {"id":"%s","kind":"%s","channel":"phone","title":"%s","text":"%s","author":"%s"}""";

    private final Traces said = Traces.of(AUTHOR, CONTACT, TITLE, TEXT, REPLY, REASON, REJECTED);
    private final Desk desk;
    private final Browser browser;
    private final JdbcClient jdbc;
    private final OwnerConnections owner;
    private final Path data;

    @Autowired
    ErasureTest(
            @LocalServerPort int port,
            Visible visible,
            PersonalTokens tokens,
            JdbcClient jdbc,
            OwnerConnections owner,
            @Value("${drumtower.data}") Path data) {
        this.desk = new Desk(port, visible, tokens);
        this.browser = new Browser(port);
        this.jdbc = jdbc;
        this.owner = owner;
        this.data = data;
    }

    @Test
    void leaves_no_trace_of_what_was_said_nor_of_the_key_and_all_totals_as_they_were(CapturedOutput log)
            throws Exception {
        browser.signIn(ACCOUNT, PASSWORD);
        handle("m-1");
        handle("m-2"); // of somebody else, who stays
        reject();
        var key = new Traces(wrapped("message/m-1"));
        var other = new Traces(wrapped("message/m-2"));
        checkpoint();
        assertThat(key.in(data)).anyMatch(ErasureTest::isTable).anyMatch(ErasureTest::isWal);
        assertThat(said.in(data)).isEmpty();
        assertThat(desk.get("/api/messages/m-1")).contains(AUTHOR, TITLE, TEXT, REPLY, REASON);
        assertThat(exports()).anyMatch(said::in);
        var before = figures();

        erase("m-1");

        assertThat(key.in(data)).isEmpty();
        assertThat(other.in(data)).isNotEmpty();
        assertThat(desk.get("/api/messages/m-1")).doesNotContain(AUTHOR, TITLE, TEXT, REPLY, REASON);
        assertThat(desk.get("/api/messages/m-2")).contains(AUTHOR, TITLE, TEXT, REPLY, REASON);
        erase("m-2");
        assertThat(other.in(data)).isEmpty();
        assertThat(said.in(data)).isEmpty();
        assertThat(exports()).noneMatch(said::in);
        assertThat(said.in(log.getAll().getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(figures()).isEqualTo(before);
        assertThat(Traces.of(DIVISION).in(data)).anyMatch(ErasureTest::isTable);
    }

    @Test
    void is_found_where_it_stands() throws Exception {
        var text = "圭璋对照 Kz7Wq3xVj9Yb";
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute("create table control as select '" + text + "' as said from generate_series(1, 100)");
            statement.execute("checkpoint");
            statement.execute("delete from control"); // logs a compressed copy of its page
            statement.execute("select pg_switch_wal()");
        }
        var traces = Traces.of(text);

        assertThat(traces.in(data)).anyMatch(ErasureTest::isTable).anyMatch(ErasureTest::isWal);
        assertThat(traces.in(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(traces.in("圭璋 Kz7Wq".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static boolean isTable(Path file) {
        return file.toString().contains("/base/");
    }

    private static boolean isWal(Path file) {
        return file.toString().contains("/pg_wal/");
    }

    private void handle(String id) throws Exception {
        var author = AUTHOR + " " + CONTACT;
        desk.expect(201, "/api/messages", MESSAGE.formatted(id, "complaint", TITLE, TEXT, author));
        desk.expect(201, "/api/messages/" + id + "/assignments", "{\"to\":\"" + DIVISION + "\"}");
        desk.expect(201, "/api/messages/" + id + "/replies", "{\"text\":\"" + REPLY + "\"}");
        desk.expect(201, "/api/messages/" + id + "/closures", "{\"reason\":\"" + REASON + "\"}");
    }

    /** Refused each in another way, with what a person said in the member that is wrong. */
    private void reject() throws Exception {
        desk.refuse("pages.problem.choice", "/api/messages", MESSAGE.formatted("m-3", REJECTED, TITLE, TEXT, AUTHOR));
        desk.refuse(
                "messages.problem.exists", "/api/messages", MESSAGE.formatted("m-1", "other", REJECTED, TEXT, AUTHOR));
        for (var spoiled : List.of(
                "{\"id\":\"m-3\",\"title\":\"" + REJECTED + "\",\"kind\":[",
                "{\"id\":\"m-3\",\"receivedAt\":\"" + REJECTED + "\"}",
                "{\"id\":\"m-3\",\"" + REJECTED + "\":\"" + TEXT + "\"}")) {
            desk.expect(400, "/api/messages", spoiled);
        }
        var form = Map.of("id", "m-3", "kind", REJECTED, "title", TITLE, "text", TEXT, "author", AUTHOR);
        var refused = browser.post("/messages/new", "/messages", form);
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(browser.get("/messages/new").body()).contains(TITLE); // kept for the form, in memory
    }

    private byte[] wrapped(String subject) {
        return jdbc.sql("select wrapped from seal_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
    }

    private void checkpoint() throws Exception {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private void erase(String id) throws Exception {
        desk.expect(204, "/api/erasures", "{\"subject\":\"message/" + id + "\",\"reason\":\"本人申请\"}");
    }

    private List<Object> figures() throws Exception {
        return desk.read("/api/figures?year=" + year(), "$[*]['key','value','printed','contributions']");
    }

    /** All that leaves the program: pages, answers, files; what is packed comes unpacked. */
    private List<byte[]> exports() throws Exception {
        var year = "?year=" + year();
        var exports = new ArrayList<byte[]>();
        for (var path : List.of(
                "/api/figures" + year,
                "/api/figures.csv" + year,
                "/api/messages",
                "/api/figures/messages.closed/events" + year,
                "/messages",
                "/messages/m-1",
                "/figures" + year,
                "/figures/messages.closed" + year)) {
            exports.add(browser.get(path).body().getBytes(StandardCharsets.UTF_8));
        }
        List<Integer> positions = desk.read("/api/figures/messages.closed/events" + year, "$.items[*].position");
        assertThat(positions).hasSize(2);
        for (var position : positions) {
            exports.add(browser.get("/events/" + position).body().getBytes(StandardCharsets.UTF_8));
        }
        exports.add(desk.unpacked("/api/figures.xlsx" + year));
        return exports;
    }

    private static int year() {
        return BusinessDay.of(Instant.now()).getYear();
    }
}

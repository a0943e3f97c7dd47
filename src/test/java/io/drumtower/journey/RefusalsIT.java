package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.Sender.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused leaves nothing behind, and says what is wrong. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsIT {

    private static final String EVENT =
            "{\"timestamp\":\"2021-09-26T00:00:00.000000+0000\",\"flow_id\":1,\"event_type\":\"alert\","
                    + "\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":1,\"rev\":1,\"severity\":1}}\n";

    private final Sender sender;
    private final JdbcClient jdbc;
    private Sender.Source source = new Sender.Source("", "", "");

    @Autowired
    RefusalsIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.sender = new Sender(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void register() {
        source = sender.register("suricata-eve");
    }

    @Test
    void of_a_body_that_is_too_large() {
        refused(sender.post(source, new byte[(16 << 20) + 1]), 413, "intake.problem.too-large");
    }

    @Test
    void of_more_records_than_a_body_may_have() {
        refused(
                sender.post(source, EVENT.repeat(10_001).getBytes(StandardCharsets.UTF_8)),
                413,
                "intake.problem.too-many-records");
    }

    @Test
    void of_what_expands_without_end() {
        refused(
                sender.post(source, Sender.packed(new byte[64 << 20]), "Content-Encoding", "gzip"),
                413,
                "intake.problem.expands-too-much");
    }

    @Test
    void of_what_cannot_be_unpacked() {
        var packed = Sender.packed(EVENT.repeat(100).getBytes(StandardCharsets.UTF_8));
        var cut = Arrays.copyOf(packed, packed.length / 2);
        refused(sender.post(source, cut, "Content-Encoding", "gzip"), 422, "intake.problem.cannot-unpack");
        refused(
                sender.post(source, EVENT.getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip"),
                422,
                "intake.problem.cannot-unpack");
    }

    @Test
    void of_an_upload_that_ends_early() {
        var form = Sender.form(EVENT.repeat(1000).getBytes(StandardCharsets.UTF_8));
        var cut = Arrays.copyOf(form, form.length - Sender.BOUNDARY.length());
        refused(sender.upload(source, Sender.FORM, cut), 400, "platform.problem.upload-incomplete");
    }

    @Test
    void of_an_upload_that_is_no_form() {
        refused(
                sender.upload(source, "multipart/form-data", Sender.form(new byte[1])),
                400,
                "platform.problem.upload-malformed");
        refused(
                sender.upload(source, "application/json", EVENT.getBytes(StandardCharsets.UTF_8)),
                415,
                "platform.problem.media-type-unsupported");
    }

    @Test
    void of_an_upload_without_a_file() {
        var empty = ("--" + Sender.BOUNDARY + "--").getBytes(StandardCharsets.UTF_8);
        refused(sender.upload(source, Sender.FORM, empty), 400, "platform.problem.bad-request");
    }

    @Test
    void of_an_upload_with_too_much_beside_the_file() {
        var form = new String(Sender.form(new byte[300 << 10]), StandardCharsets.ISO_8859_1);
        var field = form.replace("; filename=\"sent.log\"", "").getBytes(StandardCharsets.ISO_8859_1);
        refused(sender.upload(source, Sender.FORM, field), 413, "platform.problem.too-large");
    }

    @Test
    void of_an_encoding_that_nobody_knows() {
        refused(
                sender.post(source, EVENT.getBytes(StandardCharsets.UTF_8), "Content-Encoding", "br"),
                415,
                "intake.problem.unknown-encoding");
    }

    @Test
    void of_a_form_where_the_log_itself_is_expected() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n";

        refused(
                sender.post(
                        source,
                        form.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "multipart/form-data; boundary=x"),
                415,
                "intake.problem.form-here");
    }

    @Test
    void of_a_token_that_another_has_replaced() {
        assertThat(sender.admin("/api/sources/" + source.id() + "/tokens", "").status())
                .isEqualTo(201);

        refused(sender.post(source, EVENT.getBytes(StandardCharsets.UTF_8)), 401, "access.token.wrong");
    }

    @Test
    void of_a_token_for_a_source_that_is_not_there() {
        refused(sender.admin("/api/sources/nobody/tokens", ""), 404, "intake.problem.no-such-source");
    }

    @Test
    void of_a_token_of_another_source() {
        var other = sender.register("suricata-eve");
        var stolen = new Sender.Source(source.id(), source.site(), other.token());
        assertThat(sender.post(stolen, EVENT.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(403);
        var guessed = new Sender.Source(source.id(), source.site(), "guessed");
        assertThat(sender.post(guessed, EVENT.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(401);
    }

    @Test
    void of_a_gap_in_a_file_name_the_offset_that_is_expected() {
        var log = sender.register("access-log");
        var line = "192.0.2.1 - - [26/Sep/2021:00:00:00 +0800] \"GET / HTTP/1.1\" 200 1 \"-\" \"x\"\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(sender.post(log, "?file=a.log&offset=0", line)
                        .body()
                        .get("counted")
                        .asInt())
                .isEqualTo(1);
        var gap = sender.post(log, "?file=a.log&offset=" + (line.length + 5), line);
        refused(gap, 409, "intake.problem.gap");
        assertThat(gap.body().get("detail").asString()).contains(String.valueOf(line.length));
        assertThat(sender.post(log, "?file=a.log&offset=" + line.length, line)
                        .body()
                        .get("counted")
                        .asInt())
                .isEqualTo(1);
        assertThat(sender.post(log, "?file=a.log&offset=" + line.length, line)
                        .body()
                        .get("duplicates")
                        .asInt())
                .isEqualTo(1);
    }

    private void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().get("code").asString()).isEqualTo(code);
        assertThat(answer.body().get("detail").asString()).isNotBlank();
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(jdbc.sql("select count(*) from event_entry where event_type like 'intake.%'"
                                + " and convert_from(payload, 'UTF8')::json ->> 'source' = ?")
                        .param(source.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

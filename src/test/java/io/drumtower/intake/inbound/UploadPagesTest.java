package io.drumtower.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What a person is told that a file would count is what it then counts; and until then nothing is recorded. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadPagesTest {

    @Autowired
    UploadIntake uploads;

    @Autowired
    CommandGateway commands;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"suricata-eve, 2", "access-log, 3"})
    void a_preview_is_the_receipt_to_be_and_records_nothing(String format, int counted) throws IOException {
        var source = register("preview-" + format, format);
        var file = file(format.equals("access-log") ? log() : alert(1) + alert(1) + alert(2) + "not json\n");
        var before = events();

        var preview = uploads.preview(source, file);

        assertThat(events()).isEqualTo(before);
        assertThat(preview.receipt().counted()).isEqualTo(counted);
        assertThat(preview.byHalfHour().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(counted);
        assertThat(uploads.take(source, file, null))
                .usingRecursiveComparison()
                .ignoringFields("delivery", "position")
                .isEqualTo(preview.receipt());
        assertThat(uploads.preview(source, file).receipt().counted())
                .as("sent again")
                .isZero();
    }

    @Test
    void an_empty_file_is_refused() {
        var pages = new UploadPages(uploads, visible);

        assertThatThrownBy(() -> pages.send("any", file("")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("intake.problem.file-expected"));
        assertThatThrownBy(() -> pages.preview("any", null)).isInstanceOf(Refused.class);
    }

    private String register(String id, String format) {
        var plan = new SourcePlan(id, "uploads", format, "Asia/Shanghai", null, List.of(), null, null);
        commands.sendAndWait(new RegisterDataSource(id, plan, DrumtowerTest.ACCOUNT, Instant.EPOCH));
        visible.await("intake.sources");
        return id;
    }

    private long events() {
        return jdbc.sql("select position from log_head").query(Long.class).single()
                + jdbc.sql("select count(*) from intake_raw").query(Long.class).single()
                + jdbc.sql("select count(*) from intake_file").query(Long.class).single();
    }

    private static String alert(int flow) {
        return "{\"timestamp\":\"2026-10-01T08:00:00.000001+0800\",\"event_type\":\"alert\",\"flow_id\":" + flow
                + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":1,\"rev\":1,\"severity\":2}}\n";
    }

    private static String log() {
        var line = "198.51.100.7 - - [01/Oct/2026:08:%s:01 +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n";
        return line.formatted("10") + line.formatted("20") + "broken\n" + line.formatted("40");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8));
    }
}

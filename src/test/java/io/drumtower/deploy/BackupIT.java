package io.drumtower.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.RunningDrumtower;
import io.drumtower.kernel.Visible;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of the stopped folder, with the files of keys kept apart, as the README says. */
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupIT {

    private static final List<String> KEYS = List.of("password", "prometheus-credential", "seal.key");
    private static final String TITLE = "关于办事时间";
    private static final String LINE =
            "192.0.2.1 - - [01/Mar/2026:00:00:00 +0800] \"GET /index.html HTTP/1.1\" 200 10 \"-\" \"Mozilla/5.0\"\n";

    @Test
    @Timeout(300) // starts the program again and again
    void brings_back_the_same_log_and_figures_and_accounts(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        var data = folder.resolve("data");
        var figures = run(data, true);
        var copy = folder.resolve("copy");
        var keys = Files.createDirectory(folder.resolve("keys"));
        shell("cp -a " + data + " " + copy + " && cd " + copy + " && mv " + String.join(" ", KEYS) + " " + keys);
        for (var key : KEYS) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(key))))
                    .as(key)
                    .isEqualTo("rw-------");
        }

        assertThatExceptionOfType(Exception.class).isThrownBy(() -> run(copy, false));
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START", copy.resolve("password").toString());

        shell("cp -a " + keys + "/* " + copy);
        assertThat(run(copy, false)).isEqualTo(figures);
    }

    /** Each time asked as an account whose password is only in the folder. */
    private static String run(Path data, boolean first) {
        try (var drumtower = RunningDrumtower.start(data)) {
            if (first) {
                count(drumtower);
            }
            var head = head(drumtower);
            var figure = drumtower.get("/api/figures/traffic.page-views?year=2026");
            return head + " " + JsonPath.read(figure, "$.value") + " of " + JsonPath.read(figure, "$.contributions")
                    + " " + (first ? TITLE : JsonPath.read(drumtower.get("/api/messages/m-1"), "$.title"));
        }
    }

    private static void count(RunningDrumtower drumtower) {
        drumtower.post(
                "/api/messages", "{\"id\":\"m-1\",\"kind\":\"other\",\"title\":\"" + TITLE + "\",\"text\":\"x\"}");
        var registered =
                drumtower.post("/api/sources", "{\"id\":\"web\",\"site\":\"portal\",\"format\":\"access-log\"}");
        drumtower
                .http()
                .post()
                .uri("/api/intake/web")
                .headers(headers -> headers.setBearerAuth(JsonPath.read(registered, "$.token")))
                .contentType(MediaType.TEXT_PLAIN)
                .body(LINE)
                .retrieve()
                .toBodilessEntity();
        drumtower.context().getBean(Visible.class).await("figures.ledger");
    }

    /** Before the account is asked for, which is recorded. */
    private static String head(RunningDrumtower drumtower) {
        return drumtower
                .context()
                .getBean(JdbcClient.class)
                .sql("select position || ' ' || encode(sha256(frontier), 'hex') from log_head")
                .query(String.class)
                .single();
    }

    private static void shell(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-ec", command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}

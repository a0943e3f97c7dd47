package io.drumtower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Visible;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ZoneIT {

    /** 23:30 of the old year in Urumqi, which is the new year in Shanghai. */
    private static final String LINE =
            "192.0.2.1 - - [31/Dec/2021:17:30:00 +0000] \"GET /index.html HTTP/1.1\" 200 10 \"-\" \"Mozilla/5.0\"\n";

    @AfterEach
    void others_count_in_Shanghai() {
        BusinessDay.use(BusinessDay.DEFAULT);
    }

    @Test
    @Timeout(300) // starts the program again and again
    void can_be_chosen_until_something_was_counted(@TempDir Path data, CapturedOutput output) {
        RunningDrumtower.start(data).close();
        try (var drumtower = RunningDrumtower.start(data, "--drumtower.zone=Asia/Urumqi")) {
            count(drumtower);
            assertThat(views(drumtower, 2021)).isEqualTo(1);
            assertThat(JsonPath.<String>read(drumtower.get("/api/office"), "$.zone"))
                    .isEqualTo("Asia/Urumqi");
        }

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> RunningDrumtower.start(data).close());

        assertThat(output)
                .contains(
                        "drumtower.zone is Asia/Shanghai, and the figures of this database were counted by the days of"
                                + " Asia/Urumqi")
                .doesNotContain("\tat ");
        RunningDrumtower.start(data, "--drumtower.zone=Asia/Urumqi").close();
    }

    private static void count(RunningDrumtower drumtower) {
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

    private static int views(RunningDrumtower drumtower, int year) {
        return JsonPath.read(drumtower.get("/api/figures/traffic.page-views?year=" + year), "$.value");
    }
}

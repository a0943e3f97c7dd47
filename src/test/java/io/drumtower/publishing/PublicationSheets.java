package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.duty.Desk;
import java.net.http.HttpResponse;
import java.util.List;

/** Sheets of publications of the website, sent by sources that are registered when they first send. */
record PublicationSheets(Desk desk, int port) {

    /** @return the receipt */
    String send(String source, String... rows) throws Exception {
        var answer = answer(source, rows);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    HttpResponse<String> answer(String source, String... rows) throws Exception {
        if (!desk.<List<String>>read("/api/sources", "$.items[*].id").contains(source)) {
            desk.expect(
                    201,
                    "/api/sources",
                    "{\"id\":\"%s\",\"site\":\"portal\",\"format\":\"csv\",\"publications\":{\"channel\":\"website\"}}"
                            .formatted(source));
        }
        String token = JsonPath.read(desk.expect(201, "/api/sources/" + source + "/tokens", ""), "$.token");
        var sheet = String.join("\n", rows) + "\n";
        return new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, sheet);
    }
}

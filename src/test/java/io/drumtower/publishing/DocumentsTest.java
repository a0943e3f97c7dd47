package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Normative documents, which their numbers tell apart. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final String ISSUED = "/api/normative-documents";
    private static final String REPEALED = "/api/normative-document-repeals";

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @Test
    void are_issued_once_under_one_number() throws Exception {
        var first = desk.expect(201, ISSUED, document("normative-document", "示例办法"));
        desk.expect(200, ISSUED, document("normative-document", "示例办法"));
        desk.refuse("publishing.problem.document-known", ISSUED, document("normative-document", "示例办法（试行）"));
        desk.expect(201, ISSUED, document("rule", "示例规章"));
        assertThat(issued()).isEqualTo(1);

        var id = JsonPath.<String>read(first, "$.id");
        desk.expect(201, "/api/publishing-entries/" + id + "/withdrawals", "{\"reason\":\"标题录错\"}");
        desk.expect(201, ISSUED, document("normative-document", "示例办法（试行）"));
        assertThat(issued()).isEqualTo(1);
    }

    @Test
    void are_repealed_once() throws Exception {
        desk.expect(201, REPEALED, repeal("1973-06-18"));
        desk.expect(200, REPEALED, repeal("1973-06-18"));
        desk.refuse("publishing.problem.document-known", REPEALED, repeal("1973-06-19"));
    }

    private int issued() throws Exception {
        return desk.read("/api/figures/documents.normative.issued?year=1973", "$.value");
    }

    private static String document(String kind, String title) {
        return "{\"kind\":\"%s\",\"number\":\"示商发〔1973〕1号\",\"title\":\"%s\",\"on\":\"1973-05-01\"}"
                .formatted(kind, title);
    }

    private static String repeal(String on) {
        return "{\"kind\":\"normative-document\",\"number\":\"示商发〔1960〕7号\",\"on\":\"%s\"}".formatted(on);
    }
}

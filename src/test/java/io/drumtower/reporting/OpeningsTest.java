package io.drumtower.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What years begin with: each its own. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningsTest {

    private Desk desk;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
    }

    @Test
    void of_one_year_leave_those_of_the_other_as_they_are() throws Exception {
        open(31, "1974-12-31");
        desk.expect(
                201,
                "/api/normative-documents",
                "{\"kind\":\"normative-document\",\"number\":\"示商发〔1975〕1号\",\"title\":\"示例办法\",\"on\":\"1975-05-01\"}");
        assertThat(inForce(1975)).isEqualTo(32);

        open(40, "1975-12-31");
        assertThat(inForce(1975)).isEqualTo(32);
        assertThat(inForce(1976)).isEqualTo(40);

        open(30, "1975-01-01"); // what the same year begins with, told again
        assertThat(inForce(1975)).isEqualTo(31);
        assertThat(inForce(1976)).isEqualTo(40);
        assertThat(desk.<List<String>>read("/api/opening-balances", "$.items[?(@.asOf < '1977-01-01')].asOf"))
                .containsExactly("1975-12-31", "1975-01-01");
        desk.expect(200, "/api/projections/reporting.periods/rebuilds", "");
        assertThat(desk.<List<Integer>>read("/api/opening-balances", "$.items[?(@.asOf < '1977-01-01')].value"))
                .containsExactly(40, 30);
    }

    private void open(int value, String asOf) throws Exception {
        desk.expect(
                201,
                "/api/opening-balances",
                "{\"cell\":\"normative-documents-in-force\",\"value\":%d,\"asOf\":\"%s\",\"evidence\":\"上年年报\"}"
                        .formatted(value, asOf));
    }

    private int inForce(int year) throws Exception {
        return desk.read("/api/figures/documents.normative.in-force?year=" + year, "$.value");
    }
}

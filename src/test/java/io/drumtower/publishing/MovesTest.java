package io.drumtower.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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

/** A source with numbers of its own corrects addresses: what it corrects stays one publication, whoever brings it. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovesTest {

    private static final String HEAD = "编号,标题,网址,发布日期";

    private Desk desk;
    private PublicationSheets sheets;

    @BeforeEach
    void sitDown(@Autowired Visible visible, @Autowired PersonalTokens tokens, @LocalServerPort int port) {
        desk = new Desk(port, visible, tokens);
        sheets = new PublicationSheets(desk, port);
    }

    @Test
    void what_moved_counts_once_whoever_brings_its_new_address() throws Exception {
        sheets.send("move-ledger", HEAD, "1,甲,https://moves.example/old/1,1994-03-05");
        sheets.send("move-ledger", HEAD, "1,甲,https://moves.example/new/1,1994-03-05");
        var other = sheets.send("move-other", HEAD, "7,甲,https://moves.example/new/1,1994-03-05");
        var byHand = desk.expect(
                200,
                "/api/publications",
                "{\"channel\":\"website\",\"title\":\"甲\",\"url\":\"https://moves.example/new/1\","
                        + "\"publishedAt\":\"1994-03-05\"}");
        sheets.send("move-other", HEAD, "7,甲（修订）,https://moves.example/new/1,1994-03-05");

        assertThat(JsonPath.<Integer>read(other, "$.counted")).isEqualTo(1);
        var ids = desk.<List<String>>read("/api/publications?year=1994", "$.items[*].id");
        assertThat(ids).containsExactly(JsonPath.<String>read(byHand, "$.id"));
        assertThat(desk.<List<String>>read("/api/publications?year=1994", "$.items[*].title"))
                .containsExactly("甲（修订）");
        assertThat(website(1994)).isEqualTo(1);
    }

    @Test
    void what_would_move_to_another_publication_is_refused_at_its_cell() throws Exception {
        sheets.send("clash", HEAD, "1,乙,https://clash.example/1,1996-03-05", "2,丙,https://clash.example/2,1996-03-05");
        var answer = sheets.send(
                "clash", HEAD, "1,乙,https://clash.example/2,1996-03-05", "2,丙（修订）,https://clash.example/2,1996-03-05");

        assertThat(JsonPath.<List<String>>read(answer, "$.rejected[*].reason"))
                .containsExactly("C2: that of another publication");
        assertThat(desk.<List<String>>read("/api/publications?year=1996", "$.items[*].title"))
                .containsExactlyInAnyOrder("乙", "丙（修订）");
        assertThat(website(1996)).isEqualTo(2);
    }

    private int website(int year) throws Exception {
        return desk.read("/api/figures/publications.website?year=" + year, "$.value");
    }
}

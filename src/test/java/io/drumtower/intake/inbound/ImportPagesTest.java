package io.drumtower.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.inbound.SheetImport.Stage;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Scratch;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindPublications;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

/** A sheet that is looked at leaves nothing behind before it is taken in. */
@DrumtowerTest
@Import(SetClock.OfTheProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportPagesTest {

    private static final Principal EDITOR = () -> DrumtowerTest.ACCOUNT;
    private static final String SHEET = "标题,网址,发布日期\n示例公告,https://portal.example/gk/1.html,2019-03-05\n";

    @Autowired
    ImportPages pages;

    @Autowired
    SheetImports imports;

    @Autowired
    QueryGateway queries;

    @Autowired
    CommandGateway commands;

    @Autowired
    Scratch scratch;

    @Autowired
    Visible visible;

    @Autowired
    SetClock clock;

    @BeforeEach
    void setClock() {
        clock.set(Instant.parse("2026-06-01T02:00:00Z"));
    }

    @Test
    void and_left_is_forgotten_with_its_source() throws IOException {
        var id = begin("只看一看", SHEET);
        assertThat(sources()).doesNotContain("只看一看");
        assertThat(files()).isNotEmpty();

        assertThat(pages.cancel(id, EDITOR)).isEqualTo("redirect:/publications");

        assertForgotten(id);
        assertThat(sources()).doesNotContain("只看一看");
    }

    @Test
    void and_not_touched_for_two_hours_is_forgotten() throws IOException {
        var old = begin("忘在那里", SHEET);
        clock.set(Instant.parse("2026-06-01T02:00:00Z").plus(Duration.ofHours(2)));
        var another = begin("另一份", SHEET);
        assertThat(imports.get(another, DrumtowerTest.ACCOUNT).stage()).isEqualTo(Stage.READY);
        clock.set(Instant.parse("2026-06-01T02:00:01Z").plus(Duration.ofHours(2)));
        var last = begin("再一份", SHEET);

        assertThatThrownBy(() -> pages.show(old, EDITOR)).isInstanceOf(Refused.class);
        pages.cancel(another, EDITOR);
        pages.cancel(last, EDITOR);
        assertForgotten(another);
    }

    @Test
    void and_cannot_be_read_leaves_no_source() throws IOException {
        var typed = Map.of("of", "publications", "name", "读不了", "channel", "website", "category", "");
        var id = begin(typed, file("台账.xlsx", "no workbook"), Stage.UNREADABLE);
        pages.cancel(id, EDITOR);
        assertThat(sources()).doesNotContain("读不了");

        var nobody = pages.begin(
                Map.of("of", "publications", "channel", "gazette", "name", "x"), file("a.csv", SHEET), EDITOR);
        assertThat(nobody.getModel()).containsKey("wrong");
        assertThat(files()).isEmpty();
    }

    @Test
    void and_is_somebody_elses_is_not_there() throws IOException {
        var id = begin("别人的", SHEET);
        assertThatThrownBy(() -> pages.show(id, () -> "0099")).isInstanceOf(Refused.class);
        pages.cancel(id, EDITOR);
    }

    @Test
    void and_taken_in_is_remembered_with_its_source_and_mapping() throws IOException {
        var id = begin("年度台账", "名目,网址,发布日期\n示例公告,https://portal.example/gk/2.html,2019-03-05\n");
        pages.map(id, Map.of("field-title", "名目", "field-url", "网址", "field-publishedAt", "发布日期"), EDITOR);
        awaitStage(id, Stage.READY);

        pages.run(id, EDITOR);

        awaitStage(id, Stage.DONE);
        assertThat(imports.get(id, DrumtowerTest.ACCOUNT).receipt())
                .satisfies(receipt -> assertThat(receipt.counted()).isEqualTo(1));
        assertThat(sources()).contains("年度台账");
        assertThat(files()).isEmpty();
        var source = imports.get(id, DrumtowerTest.ACCOUNT).source().id();
        var again = begin(
                Map.of("of", "publications", "source", source),
                file("台账.csv", "名目,网址,发布日期\n示例公告,https://portal.example/gk/2.html,2019-03-05\n"),
                Stage.READY);
        assertThat(imports.get(again, DrumtowerTest.ACCOUNT).plan().mapping()).containsEntry("title", "名目");
        pages.cancel(again, EDITOR);
        var taken = Map.of("of", "publications", "name", "年度台账", "channel", "website", "category", "");
        assertThat(pages.begin(taken, file("台账.csv", SHEET), EDITOR).getModel()).containsKey("wrong");
    }

    @Test
    void and_was_withdrawn_says_that_it_still_does_not_count() throws IOException {
        var sheet = "标题,网址,发布日期\n撤下的,https://portal.example/gk/over.html,2019-03-05\n";
        var first = begin("会撤下的台账", sheet);
        pages.run(first, EDITOR);
        awaitStage(first, Stage.DONE);
        var source = imports.get(first, DrumtowerTest.ACCOUNT).source().id();
        visible.await("publishing.publications");
        var found = queries.query(
                        new FindPublications(2019, null, null, false, null, null, "gk/over", null, 9),
                        FindPublications.Publications.class)
                .join()
                .page()
                .items();
        commands.sendAndWait(new WithdrawPublication(found.get(0).id(), "重复", "0031", clock.instant()));

        var again = begin(Map.of("of", "publications", "source", source), file("台账.csv", sheet), Stage.READY);
        assertThat(imports.get(again, DrumtowerTest.ACCOUNT).look())
                .satisfies(look -> assertThat(look.count(Fate.Kind.OVER)).isEqualTo(1));
        pages.run(again, EDITOR);
        awaitStage(again, Stage.DONE);
        assertThat(imports.get(again, DrumtowerTest.ACCOUNT).receipt())
                .satisfies(receipt -> assertThat(receipt.duplicates()).isEqualTo(1));
    }

    private String begin(String name, String sheet) throws IOException {
        var typed = Map.of("of", "publications", "name", name, "channel", "website", "category", "");
        return begin(typed, file("台账.csv", sheet), Stage.READY);
    }

    private String begin(Map<String, String> typed, MockMultipartFile file, Stage stage) throws IOException {
        var view = String.valueOf(pages.begin(typed, file, EDITOR).getViewName());
        assertThat(view).startsWith("redirect:/imports/");
        var id = view.substring("redirect:/imports/".length());
        awaitStage(id, stage);
        return id;
    }

    private void awaitStage(String id, Stage stage) {
        await().untilAsserted(() ->
                assertThat(imports.get(id, DrumtowerTest.ACCOUNT).stage()).isEqualTo(stage));
    }

    private void assertForgotten(String id) throws IOException {
        assertThatThrownBy(() -> pages.show(id, EDITOR)).isInstanceOf(Refused.class);
        assertThat(files()).isEmpty();
    }

    private List<String> sources() {
        visible.await("intake.sources");
        return queries
                .query(new FindDataSources(null, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                .join()
                .page()
                .items()
                .stream()
                .map(one -> one.name())
                .toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(scratch.path())) {
            return files.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith("sheet-"))
                    .toList();
        }
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.UTF_8));
    }
}

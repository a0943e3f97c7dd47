package io.drumtower.platform.sample;

import static io.drumtower.platform.sample.SampleAnswers.at;
import static io.drumtower.platform.sample.SampleAnswers.day;
import static io.drumtower.platform.sample.SampleAnswers.sum;
import static io.drumtower.platform.sample.SampleAnswers.word;
import static io.drumtower.platform.sample.SampleProgram.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample as a newcomer starts it; its first start is killed in the middle of loading. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleIT {

    private static final int DARK_SLOT = 126;
    private static final int SILENT_SLOT = 168;

    private SampleProgram program;
    private SampleAnswers answers;
    private Browser signedInWhileLoading;

    @BeforeAll
    @Timeout(300)
    void loaded(@TempDir Path home) throws Exception {
        program = new SampleProgram(home);
        answers = new SampleAnswers(program);
        program.start();
        program.awaitDeliveries(1_100); // of the expo
        program.kill();
        program.start();
        program.awaitDeliveries(1_150);
        signedInWhileLoading = program.browser();
        signedInWhileLoading.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        assertThat(signedInWhileLoading.get("/").body()).contains("示例数据 装载中");
        program.awaitLoaded();
    }

    @AfterAll
    void end() {
        program.close();
    }

    @Test
    void is_done_and_told_to_everyone() throws Exception {
        var progress = program.progress();

        assertThat(progress.path("state").asString()).isEqualTo("DONE");
        assertThat(progress.path("done").asInt())
                .isEqualTo(progress.path("total").asInt())
                .isGreaterThan(3_000);
        assertThat(progress.has("error")).isFalse();
    }

    @Test
    void gives_its_slots_as_a_file_to_who_is_signed_in() throws Exception {
        var file = signedInWhileLoading.get("/occasions/expo/slots.csv");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines()).hasSizeGreaterThan(384);
    }

    @Test
    void has_297_000_stopped_attacks_and_prints_them_as_the_report_does() throws Exception {
        assertThat(answers.blocked()).isEqualTo(297_000);
        assertThat(program.get("/api/figures/attacks.blocked?occasion=expo")
                        .path("printed")
                        .asString())
                .isEqualTo("29.7万");

        var opened = signedInWhileLoading
                .get("/figures/attacks.blocked?year=2021&lang=zh-CN")
                .body();
        assertThat(opened.substring(opened.indexOf("id=\"oc\""))).contains("其中重大活动期间", "第二届示例经贸博览会", "29.7万");
    }

    @Test
    void prints_the_figures_of_the_reference_year() throws Exception {
        assertThat(answers.printed()).containsAllEntriesOf(ReferenceFigures.PRINTED);
    }

    @Test
    void answers_each_message_in_time() throws Exception {
        assertThat(list(program.get("/api/messages?year=2021&limit=200").path("items")))
                .hasSize(Letters.COUNT)
                .allMatch(one -> !at(one, "repliedAt").isAfter(Office.at(day(one, "dueOn"), "17:30")));
    }

    @Test
    void has_384_half_hours_each_closed_and_one_without_data() throws Exception {
        var slots = list(program.get("/api/occasions/expo/slots"));

        assertThat(slots).hasSize(384).allMatch(slot -> word(slot, "state").equals("CLOSED"));
        assertThat(slots)
                .filteredOn(slot -> !word(slot, "data").equals("MEASURED"))
                .singleElement()
                .matches(slot -> word(slot, "data").equals("NO_DATA")
                        && slot.path("number").asInt() == DARK_SLOT);
    }

    @Test
    void has_a_source_that_fell_silent_and_came_back() throws Exception {
        assertThat(answers.stateOf(Expo.CLOUD, SILENT_SLOT)).isEqualTo("SILENT");
        assertThat(answers.stateOf(Expo.CLOUD, SILENT_SLOT + 10)).isEqualTo("MEASURED");
        assertThat(list(program.get("/api/sources").path("items")))
                .noneMatch(source -> source.hasNonNull("silentSince"));
    }

    @Test
    void tells_who_changed_a_half_hour_that_was_closed() throws Exception {
        var revisions = list(
                program.get("/api/occasions/expo/slots/" + Desk.REVISED_SLOT).path("revisions"));

        assertThat(revisions).hasSize(2);
        var second = revisions.get(1);
        assertThat(at(second, "recordedAt")).isEqualTo(Expo.LATE_ARRIVAL);
        assertThat(second.path("before").path("attacks").path("blocked").asInt())
                .isEqualTo(1_204);
        assertThat(second.path("values").path("attacks").path("blocked").asInt())
                .isEqualTo(1_391);
        assertThat(list(second.path("causes")))
                .singleElement()
                .matches(cause -> cause.path("records").asInt() == 187);
    }

    @Test
    @Timeout(120)
    void hands_over_through_24_shifts_that_add_up_to_what_the_log_says() throws Exception {
        var reports = answers.reports();
        var recount = answers.recount();

        reports.equal(recount, Expo.SLOTS, Expo.START, Expo.END);
        assertThat(reports.all()).hasSize(24);
        assertThat(reports.events())
                .containsAllEntriesOf(SampleAnswers.WATCH)
                .doesNotContainKey("duty.inspection-missed");
        assertThat(recount.attacks(Expo.START, Expo.END)).containsEntry("blocked", 297_000L);
        assertThat(recount.pageViews(Expo.START, Expo.END)).isPositive();
    }

    @Test
    void is_watched_for_192_hours_without_a_gap() throws Exception {
        assertThat(answers.figure("duty.watched", "occasion=expo")).isEqualTo(192 * 60L);
        assertThat(answers.figure("duty.coverage-gap", "occasion=expo")).isZero();
        assertThat(answers.figure("duty.coverage-gap", "year=2021")).isZero();
        assertThat(answers.figure("duty.coverage-gap", "year=2020")).isNull();
    }

    @Test
    void accounts_for_every_record_that_was_sent() throws Exception {
        var receipts = answers.receipts();

        assertThat(receipts)
                .allSatisfy(one -> assertThat(sum(one, "counted", "duplicates", "simulated", "ignored"))
                        .isEqualTo(one.path("received").asLong()
                                - one.path("rejectedCount").asLong()));
        for (var kind : List.of("duplicates", "ignored", "rejectedCount")) {
            assertThat(receipts).anyMatch(one -> one.path(kind).asLong() > 0);
        }
        assertThat(receipts).noneMatch(one -> one.path("interrupted").asBoolean());
    }

    @Test
    void lets_a_session_go_on_when_its_clock_jumps() throws Exception {
        var page = signedInWhileLoading.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("示例数据").doesNotContain("装载中");
        assertThat(program.browser().get("/signin").body()).contains("示例数据");
    }

    @Test
    @Order(Order.DEFAULT + 1)
    @Timeout(120)
    void goes_on_after_its_end_and_is_not_loaded_twice() throws Exception {
        var first = answers.registered("first");
        var started = System.nanoTime();
        var position = answers.position();
        assertThat(first).isBetween(Author.END.plusSeconds(60), Author.END.plus(Duration.ofMinutes(15)));

        program.stop();
        program.start();

        assertThat(program.progress().path("state").asString()).isEqualTo("DONE");
        assertThat(answers.blocked()).isEqualTo(297_000);
        assertThat(answers.position()).isEqualTo(position);
        var passed = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answers.registered("second"))
                .isBetween(
                        first.plus(passed).minusSeconds(5), first.plus(passed).plusSeconds(60));
    }

    @Test
    @Order(Order.DEFAULT + 2)
    @Timeout(120)
    void is_never_mistaken_for_real_data() throws Exception {
        program.stop();
        var real = program.launch("data-sample", "");

        assertThat(real.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(real.exitValue()).isNotZero();
        assertThat(Files.readString(program.log())).contains("this log is that of the sample");
    }
}

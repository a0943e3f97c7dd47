package io.drumtower.duty.command;

import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.command.SummaryCommand.FileSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileSummaryTest {

    private static final Instant END = Instant.parse("2021-09-27T06:30:00Z");
    private static final Instant GRACE_END = END.plusSeconds(600);
    private static final Instant IN_TIME = END.plusSeconds(180);
    private static final Instant LATER = END.plusSeconds(1_800);
    private static final SummaryNote PLAIN = new SummaryNote(null, Map.of(), false);
    private static final SlotFigures SOME = figures(773L, 5_120L);

    private final AggregateTestFixture<SlotAggregate> slot = new AggregateTestFixture<>(SlotAggregate.class);

    @Test
    void records_what_the_officer_saw() {
        var note = new SummaryNote("r", Map.of("waf-2", "repair"), false);
        slot.givenNoPriorActivity()
                .when(file(planned(), 1, note, newest(1, SOME, "waf-2"), IN_TIME))
                .expectResultMessagePayload(true)
                .expectEvents(new SummaryFiled(
                        "expo", 217, 1, SOME, "r", Map.of("waf-2", "repair"), false, 48_213, false, "0017", IN_TIME));
    }

    @Test
    void is_in_time_at_the_end_of_the_grace() {
        slot.givenNoPriorActivity()
                .when(file(planned(), 1, PLAIN, newest(1, SOME), GRACE_END))
                .expectEvents(filed(1, SOME, false, GRACE_END));
    }

    @Test
    void is_late_after_the_grace() {
        slot.givenNoPriorActivity()
                .when(file(planned(), 1, PLAIN, newest(1, SOME), GRACE_END.plusMillis(1)))
                .expectEvents(filed(1, SOME, true, GRACE_END.plusMillis(1)));
    }

    @Test
    void is_late_when_the_slot_was_missed_whatever_the_clock_says() {
        slot.given(new SummaryMissed("expo", 217, GRACE_END))
                .when(file(planned(), 1, PLAIN, newest(1, SOME), IN_TIME))
                .expectEvents(filed(1, SOME, true, IN_TIME));
    }

    @Test
    void is_late_when_the_slot_was_missed_and_excused() {
        slot.given(new SummaryMissed("expo", 217, GRACE_END), new SummaryExcused("expo", 217, "why", "li", LATER))
                .when(file(planned(), 1, PLAIN, newest(1, SOME), LATER))
                .expectEvents(filed(1, SOME, true, LATER));
    }

    @Test
    void is_never_late_in_an_occasion_that_was_entered_after_its_end() {
        slot.givenNoPriorActivity()
                .when(file(afterwards(), 1, PLAIN, newest(1, SOME), LATER))
                .expectEvents(filed(1, SOME, false, LATER));
    }

    @Test
    void changes_nothing_when_the_same_comes_again_even_when_there_is_more_to_file_by_then() {
        slot.given(filed(1, SOME, false, IN_TIME))
                .when(file(planned(), 1, PLAIN, newest(2, figures(774L, 5_120L)), LATER))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void takes_newer_figures_and_stays_in_time() {
        var more = figures(774L, 5_120L);
        slot.given(filed(1, SOME, false, IN_TIME))
                .when(file(planned(), 2, PLAIN, newest(2, more), LATER))
                .expectResultMessagePayload(true)
                .expectEvents(filed(2, more, false, LATER));
    }

    @Test
    void takes_other_figures_where_nothing_closes() {
        var more = figures(774L, 5_120L);
        slot.given(filed(1, SOME, false, IN_TIME))
                .when(file(afterwards(), 1, PLAIN, newest(1, more), LATER))
                .expectEvents(filed(1, more, false, LATER));
    }

    @Test
    void is_refused_for_what_was_filed_with_another_remark() {
        refuse(
                "summary-already-filed",
                file(planned(), 1, new SummaryNote("r", Map.of(), false), newest(1, SOME), LATER),
                filed(1, SOME, false, IN_TIME));
    }

    @Test
    void is_refused_before_the_slot_closes() {
        refuse("slot-not-closed", file(planned(), 1, PLAIN, newest(null, SOME), END));
    }

    @Test
    void is_refused_when_there_are_newer_figures() {
        refuse("revision-outdated", file(planned(), 1, PLAIN, newest(2, SOME), IN_TIME));
    }

    @Test
    void is_refused_when_there_are_newer_figures_than_were_filed_and_than_were_seen() {
        refuse(
                "revision-outdated",
                file(planned(), 1, new SummaryNote("r", Map.of(), false), newest(2, SOME), LATER),
                filed(1, SOME, false, IN_TIME));
    }

    @Test
    void is_refused_for_a_revision_that_is_not_there() {
        refuse("revision-outdated", file(planned(), 3, PLAIN, newest(2, SOME), IN_TIME));
    }

    @Test
    void is_refused_while_a_silence_is_not_explained() {
        refuse(
                "silence-unexplained",
                file(
                        planned(),
                        1,
                        new SummaryNote(null, Map.of("waf-1", "x"), false),
                        newest(1, SOME, "waf-1", "waf-2"),
                        IN_TIME));
    }

    @Test
    void is_refused_while_no_attack_is_not_confirmed() {
        refuse("zero-unconfirmed", file(planned(), 1, PLAIN, newest(1, figures(0L, 5_120L)), IN_TIME));
    }

    @Test
    void is_refused_while_no_visit_is_not_confirmed() {
        refuse("zero-unconfirmed", file(planned(), 1, PLAIN, newest(1, figures(773L, 0L)), IN_TIME));
    }

    @Test
    void takes_a_zero_that_is_confirmed() {
        slot.givenNoPriorActivity()
                .when(file(planned(), 1, new SummaryNote(null, Map.of(), true), newest(1, figures(0L, 0L)), IN_TIME))
                .expectResultMessagePayload(true);
    }

    @Test
    void wants_no_zero_confirmed_where_there_is_no_number() {
        slot.givenNoPriorActivity()
                .when(file(planned(), 1, PLAIN, newest(1, figures(null, null)), IN_TIME))
                .expectEvents(filed(1, figures(null, null), false, IN_TIME));
    }

    @Test
    void is_refused_when_the_occasion_was_cancelled() {
        refuse("already-cancelled", file(cancelled(), 1, PLAIN, newest(1, SOME), IN_TIME));
    }

    private void refuse(String rule, FileSummary command, Object... given) {
        slot.given(given).when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    private static PlannedSlot planned() {
        return planned(false, false);
    }

    private static PlannedSlot afterwards() {
        return planned(true, false);
    }

    private static PlannedSlot cancelled() {
        return planned(false, true);
    }

    private static PlannedSlot planned(boolean afterwards, boolean cancelled) {
        return new PlannedSlot(
                "expo", 217, END.minusSeconds(1_800), END, GRACE_END, List.of("portal"), afterwards, cancelled);
    }

    private static SlotFigures figures(@Nullable Long attacks, @Nullable Long views) {
        return new SlotFigures(attacks, null, attacks, null, views, views, null, null);
    }

    private static NewestFigures newest(@Nullable Integer revision, SlotFigures figures, String... silent) {
        return new NewestFigures(revision, figures, Set.of(silent), 48_213);
    }

    private static FileSummary file(PlannedSlot slot, int seen, SummaryNote note, NewestFigures newest, Instant at) {
        return new FileSummary(slot, seen, note, newest, "0017", at);
    }

    private static SummaryFiled filed(int revision, SlotFigures figures, boolean late, Instant at) {
        return new SummaryFiled("expo", 217, revision, figures, null, Map.of(), false, 48_213, late, "0017", at);
    }
}

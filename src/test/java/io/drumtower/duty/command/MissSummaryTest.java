package io.drumtower.duty.command;

import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.command.SummaryCommand.ExcuseSummary;
import io.drumtower.duty.command.SummaryCommand.MissSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MissSummaryTest {

    private static final Instant END = Instant.parse("2021-09-27T06:30:00Z");
    private static final Instant GRACE_END = END.plusSeconds(600);
    private static final Instant NOTICED = END.plusSeconds(90_000);
    private static final SummaryMissed MISSED = new SummaryMissed("expo", 217, GRACE_END);
    private static final SummaryExcused EXCUSED = new SummaryExcused("expo", 217, "why", "li", NOTICED);

    private final AggregateTestFixture<SlotAggregate> slot = new AggregateTestFixture<>(SlotAggregate.class);

    @Test
    void is_of_when_the_grace_ended_however_late_it_is_noticed() {
        slot.givenNoPriorActivity()
                .when(miss(false, false, NOTICED))
                .expectResultMessagePayload(true)
                .expectEvents(MISSED);
    }

    @Test
    void is_accepted_at_the_end_of_the_grace() {
        slot.givenNoPriorActivity().when(miss(false, false, GRACE_END)).expectEvents(MISSED);
    }

    @Test
    void happens_once() {
        slot.given(MISSED)
                .when(miss(false, false, NOTICED))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void does_not_happen_to_what_was_filed() {
        slot.given(filed())
                .when(miss(false, false, NOTICED))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_before_the_grace_is_over() {
        refuse("grace-not-over", miss(false, false, GRACE_END.minusMillis(1)));
    }

    @Test
    void is_refused_in_an_occasion_that_was_entered_after_its_end() {
        refuse("recorded-afterwards", miss(true, false, NOTICED));
    }

    @Test
    void is_refused_when_the_occasion_was_cancelled() {
        refuse("already-cancelled", miss(false, true, NOTICED));
    }

    @Test
    void can_be_excused() {
        slot.given(MISSED)
                .when(excuse("why", false))
                .expectResultMessagePayload(true)
                .expectEvents(EXCUSED);
    }

    @Test
    void is_excused_once_for_the_same_reason() {
        slot.given(MISSED, EXCUSED)
                .when(excuse("why", false))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_not_excused_for_another_reason() {
        refuse("summary-already-excused", excuse("because", false), MISSED, EXCUSED);
    }

    @Test
    void is_not_excused_when_it_did_not_happen() {
        refuse("summary-not-missed", excuse("why", false));
    }

    @Test
    void is_not_excused_when_the_slot_was_filed_late() {
        refuse("summary-not-missed", excuse("why", false), MISSED, filed());
    }

    @Test
    void is_not_excused_when_the_occasion_was_cancelled() {
        refuse("already-cancelled", excuse("why", true), MISSED);
    }

    private void refuse(String rule, SummaryCommand command, Object... given) {
        slot.given(given).when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    private static MissSummary miss(boolean afterwards, boolean cancelled, Instant at) {
        return new MissSummary(planned(afterwards, cancelled), at);
    }

    private static ExcuseSummary excuse(String reason, boolean cancelled) {
        return new ExcuseSummary(planned(false, cancelled), reason, "li", NOTICED);
    }

    private static PlannedSlot planned(boolean afterwards, boolean cancelled) {
        return new PlannedSlot(
                "expo", 217, END.minusSeconds(1_800), END, GRACE_END, List.of("portal"), afterwards, cancelled);
    }

    private static SummaryFiled filed() {
        var figures = new SlotFigures(1L, 1L, 1L, 1L, 1L, 1L, 1L, END);
        return new SummaryFiled("expo", 217, 1, figures, null, Map.of(), false, 1, true, "0017", NOTICED);
    }
}

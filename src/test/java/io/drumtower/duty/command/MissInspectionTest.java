package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnInspection.DEADLINE;
import static io.drumtower.duty.command.AnInspection.DUE;
import static io.drumtower.duty.command.AnInspection.LATER;
import static io.drumtower.duty.command.AnInspection.completed;
import static io.drumtower.duty.command.AnInspection.filed;
import static io.drumtower.duty.command.AnInspection.missed;
import static io.drumtower.duty.command.AnInspection.planned;

import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.command.InspectionCommand.MissInspection;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MissInspectionTest {

    private final AggregateTestFixture<InspectionAggregate> inspection =
            new AggregateTestFixture<>(InspectionAggregate.class);

    @Test
    void is_missed_with_the_groups_that_were_left_out() {
        inspection
                .given(filed("web", false, DUE))
                .when(new MissInspection(planned(), LATER))
                .expectResultMessagePayload(true)
                .expectEvents(missed("dept"));
    }

    @Test
    void is_missed_once() {
        inspection
                .given(missed("web", "dept"))
                .when(new MissInspection(planned(), LATER))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_not_missed_when_it_was_completed() {
        inspection
                .given(filed("web", false, DUE), completed())
                .when(new MissInspection(planned(), LATER))
                .expectNoEvents();
    }

    @Test
    void is_completed_and_not_missed_when_the_open_group_left_the_plan() {
        inspection
                .given(filed("web", false, DUE))
                .when(new MissInspection(planned(false, false, "web"), LATER))
                .expectEvents(new InspectionCompleted("expo", 3, List.of("web"), 0, false, DEADLINE));
    }

    @Test
    void is_not_missed_before_its_time_is_over() {
        refuse("inspection-still-open", new MissInspection(planned(), DEADLINE.minusMillis(1)));
    }

    @Test
    void is_not_missed_in_an_occasion_that_was_entered_after_its_end() {
        refuse("recorded-afterwards", new MissInspection(planned(true, false, "web"), LATER));
    }

    @Test
    void is_not_missed_when_the_occasion_was_cancelled() {
        refuse("already-cancelled", new MissInspection(planned(false, true, "web"), LATER));
    }

    private void refuse(String rule, InspectionCommand command, Object... given) {
        inspection.given(given).when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }
}

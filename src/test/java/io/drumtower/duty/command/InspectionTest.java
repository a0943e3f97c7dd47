package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnInspection.DEADLINE;
import static io.drumtower.duty.command.AnInspection.DUE;
import static io.drumtower.duty.command.AnInspection.FROM;
import static io.drumtower.duty.command.AnInspection.LATER;
import static io.drumtower.duty.command.AnInspection.NORMAL;
import static io.drumtower.duty.command.AnInspection.clean;
import static io.drumtower.duty.command.AnInspection.file;
import static io.drumtower.duty.command.AnInspection.filed;
import static io.drumtower.duty.command.AnInspection.missed;
import static io.drumtower.duty.command.AnInspection.planned;
import static io.drumtower.duty.command.AnInspection.raised;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.TraceItem;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {

    private final AggregateTestFixture<InspectionAggregate> inspection =
            new AggregateTestFixture<>(InspectionAggregate.class);

    @Test
    void takes_the_checklist_of_a_group_and_stays_open() {
        inspection
                .givenNoPriorActivity()
                .when(file(planned(), clean("web"), DUE))
                .expectResultMessagePayload(true)
                .expectEvents(filed("web", false, DUE));
    }

    @Test
    void is_completed_with_the_checklist_of_the_last_group() {
        inspection
                .given(filed("web", false, DUE))
                .when(file(planned(), clean("dept"), DEADLINE))
                .expectEvents(
                        filed("dept", false, DEADLINE),
                        new InspectionCompleted("expo", 3, List.of("web", "dept"), 0, false, DEADLINE));
    }

    @Test
    void raises_findings_for_traces() {
        var traces = new Checklist("dept", NORMAL, Conclusion.TRACES_FOUND, null, List.of("webshell", "account"));
        inspection
                .given(filed("web", false, DUE), raised(1, "web", "odd"))
                .when(file(planned(), traces, DUE))
                .expectEvents(
                        new ChecklistFiled(
                                "expo", 3, "dept", NORMAL, Conclusion.TRACES_FOUND, null, false, "0017", DUE),
                        raised(2, "dept", "webshell"),
                        raised(3, "dept", "account"),
                        new InspectionCompleted("expo", 3, List.of("web", "dept"), 3, false, DUE));
    }

    @Test
    void is_late_after_its_time() {
        inspection
                .given(filed("web", false, DUE))
                .when(file(planned(), clean("dept"), DEADLINE.plusMillis(1)))
                .expectEvents(
                        filed("dept", true, DEADLINE.plusMillis(1)),
                        new InspectionCompleted("expo", 3, List.of("web", "dept"), 0, true, DEADLINE.plusMillis(1)));
    }

    @Test
    void is_late_when_it_was_missed_whatever_the_clock_says() {
        inspection
                .given(filed("web", false, DUE), missed("dept"))
                .when(file(planned(), clean("dept"), DUE))
                .expectEvents(
                        filed("dept", true, DUE),
                        new InspectionCompleted("expo", 3, List.of("web", "dept"), 0, true, DUE));
    }

    @Test
    void is_never_late_in_an_occasion_that_was_entered_after_its_end() {
        inspection
                .givenNoPriorActivity()
                .when(file(planned(true, false, "web"), clean("web"), LATER))
                .expectEvents(
                        filed("web", false, LATER),
                        new InspectionCompleted("expo", 3, List.of("web"), 0, false, LATER));
    }

    @Test
    void changes_nothing_when_the_same_checklist_comes_again() {
        inspection
                .given(filed("web", false, DUE))
                .when(file(planned(), clean("web"), LATER))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_not_completed_twice_when_a_group_joined_the_plan_later() {
        inspection
                .given(filed("web", false, DUE), new InspectionCompleted("expo", 3, List.of("web"), 0, false, DUE))
                .when(file(planned(), clean("dept"), DUE))
                .expectEvents(filed("dept", false, DUE));
    }

    @Test
    void refuses_another_checklist_of_the_same_group() {
        var other = new Checklist("web", NORMAL, Conclusion.NONE_FOUND, "handled", List.of());
        refuse("checklist-already-filed", file(planned(), other, LATER), filed("web", false, DUE));
    }

    @Test
    void refuses_other_findings_of_the_same_group() {
        var other = new Checklist("web", NORMAL, Conclusion.NONE_FOUND, null, List.of("odd"));
        refuse("checklist-already-filed", file(planned(), other, LATER), filed("web", false, DUE));
    }

    @Test
    void refuses_a_checklist_before_the_inspection_before_was_due() {
        refuse("inspection-ahead", file(planned(), clean("web"), FROM.minusMillis(1)));
    }

    @Test
    void refuses_a_group_that_is_not_in_the_plan() {
        refuse("group-unknown", file(planned(), clean("mail"), DUE));
    }

    @Test
    void refuses_a_checklist_without_all_items() {
        var seven = new Checklist("web", NORMAL.subList(1, 8), Conclusion.NONE_FOUND, null, List.of());
        refuse("items-incomplete", file(planned(), seven, DUE));
    }

    @Test
    void refuses_what_is_abnormal_without_a_note() {
        var items = new ArrayList<>(NORMAL);
        items.set(4, new ItemResult(TraceItem.FILES, Result.ABNORMAL, null));
        refuse(
                "abnormal-unexplained",
                file(planned(), new Checklist("web", items, Conclusion.NONE_FOUND, null, List.of()), DUE));
    }

    @Test
    void refuses_traces_without_a_finding() {
        refuse(
                "traces-without-finding",
                file(planned(), new Checklist("web", NORMAL, Conclusion.TRACES_FOUND, null, List.of()), DUE));
    }

    @Test
    void refuses_a_checklist_when_the_occasion_was_cancelled() {
        refuse("already-cancelled", file(planned(false, true, "web"), clean("web"), DUE));
    }

    private void refuse(String rule, InspectionCommand command, Object... given) {
        inspection.given(given).when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }
}

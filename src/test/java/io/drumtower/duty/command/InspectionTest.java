package io.drumtower.duty.command;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.TraceItem;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import io.drumtower.duty.command.InspectionCommand.MissInspection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionTest {

    private static final Instant FROM = Instant.parse("2021-09-23T00:00:00Z");
    private static final Instant DUE = FROM.plusSeconds(28_800);
    private static final Instant DEADLINE = DUE.plusSeconds(3_600);
    private static final Instant LATER = DUE.plusSeconds(90_000);
    private static final List<ItemResult> NORMAL = Arrays.stream(TraceItem.values())
            .map(item -> new ItemResult(item, Result.NORMAL, null))
            .toList();

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

    private static PlannedInspection planned() {
        return planned(false, false, "web", "dept");
    }

    private static PlannedInspection planned(boolean afterwards, boolean cancelled, String... groups) {
        return new PlannedInspection("expo", 3, FROM, DUE, DEADLINE, List.of(groups), afterwards, cancelled);
    }

    private static Checklist clean(String group) {
        return new Checklist(group, NORMAL, Conclusion.NONE_FOUND, null, List.of());
    }

    private static FileChecklist file(PlannedInspection plan, Checklist checklist, Instant at) {
        return new FileChecklist(plan, checklist, "0017", at);
    }

    private static ChecklistFiled filed(String group, boolean late, Instant at) {
        return new ChecklistFiled("expo", 3, group, NORMAL, Conclusion.NONE_FOUND, null, late, "0017", at);
    }

    private static FindingRaised raised(int finding, String group, String text) {
        return new FindingRaised("expo", 3, finding, group, text, "0017", DUE);
    }

    private static InspectionMissed missed(String... open) {
        return new InspectionMissed("expo", 3, List.of(open), DEADLINE);
    }

    private static InspectionCompleted completed() {
        return new InspectionCompleted("expo", 3, List.of("web", "dept"), 0, false, DUE);
    }
}

package io.drumtower.duty.command;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.FindingResolved;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionReviewed;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.command.InspectionCommand.ResolveFinding;
import io.drumtower.duty.command.InspectionCommand.ReviewInspection;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What follows an inspection: a second person looks through it, and what was found is resolved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewInspectionTest {

    private static final Instant DUE = Instant.parse("2021-09-23T08:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(7_200);
    private static final PlannedInspection PLAN = new PlannedInspection(
            "expo", 3, DUE.minusSeconds(28_800), DUE, DUE.plusSeconds(3_600), List.of("web"), false, false);
    private static final ChecklistFiled FILED =
            new ChecklistFiled("expo", 3, "web", List.of(), Conclusion.TRACES_FOUND, null, false, "0017", DUE);
    private static final FindingRaised RAISED = new FindingRaised("expo", 3, 1, "web", "webshell", "0017", DUE);
    private static final InspectionCompleted COMPLETED =
            new InspectionCompleted("expo", 3, List.of("web"), 1, false, DUE);
    private static final InspectionReviewed REVIEWED = new InspectionReviewed("expo", 3, "seen", "li", LATER);
    private static final FindingResolved RESOLVED = new FindingResolved("expo", 3, 1, "removed", "0042", LATER);

    private final AggregateTestFixture<InspectionAggregate> inspection =
            new AggregateTestFixture<>(InspectionAggregate.class);

    @Test
    void is_done_by_a_second_person() {
        inspection
                .given(FILED, RAISED, COMPLETED)
                .when(review("seen", "li"))
                .expectResultMessagePayload(true)
                .expectEvents(REVIEWED);
    }

    @Test
    void changes_nothing_the_second_time() {
        inspection
                .given(FILED, RAISED, COMPLETED, REVIEWED)
                .when(review("seen", "li"))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_to_who_filed_a_checklist() {
        refuse("second-person-expected", review("seen", "0017"), FILED, RAISED, COMPLETED);
    }

    @Test
    void is_refused_before_the_inspection_is_completed() {
        refuse("inspection-not-completed", review("seen", "li"), FILED, RAISED);
    }

    @Test
    void is_refused_to_a_third_person() {
        refuse("already-reviewed", review("seen", "wang"), FILED, RAISED, COMPLETED, REVIEWED);
    }

    @Test
    void is_refused_with_another_note() {
        refuse("already-reviewed", review("odd", "li"), FILED, RAISED, COMPLETED, REVIEWED);
    }

    @Test
    void resolves_a_finding() {
        inspection
                .given(FILED, RAISED, COMPLETED)
                .when(resolve(1, "removed"))
                .expectResultMessagePayload(true)
                .expectEvents(RESOLVED);
    }

    @Test
    void resolves_a_finding_once() {
        inspection
                .given(FILED, RAISED, COMPLETED, RESOLVED)
                .when(resolve(1, "removed"))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void refuses_to_resolve_it_in_other_words() {
        refuse("already-resolved", resolve(1, "gone"), FILED, RAISED, COMPLETED, RESOLVED);
    }

    @Test
    void refuses_to_resolve_what_was_not_found() {
        refuse("finding-unknown", resolve(2, "removed"), FILED, RAISED, COMPLETED);
        refuse("finding-unknown", resolve(0, "removed"), FILED, RAISED, COMPLETED);
    }

    private void refuse(String rule, InspectionCommand command, Object... given) {
        inspection.given(given).when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    private static ReviewInspection review(String note, String by) {
        return new ReviewInspection(PLAN, note, by, LATER);
    }

    private static ResolveFinding resolve(int finding, String note) {
        return new ResolveFinding(PLAN, finding, note, "0042", LATER);
    }
}

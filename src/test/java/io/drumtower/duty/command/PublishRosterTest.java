package io.drumtower.duty.command;

import io.drumtower.duty.RosterEvent.RosterPublished;
import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.RosteredShift.Post;
import io.drumtower.duty.command.RosterCommand.Plan;
import io.drumtower.duty.command.RosterCommand.PublishRoster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishRosterTest {

    private static final Instant START = Instant.parse("2021-09-22T08:00:00Z");
    private static final Plan PLAN = new Plan(START, START.plus(Duration.ofHours(16)), List.of("hall", "cloud"), false);

    private final AggregateTestFixture<RosterAggregate> roster = new AggregateTestFixture<>(RosterAggregate.class);

    @Test
    void says_who_watches_when() {
        publish(PLAN, shift(1, 0, 8), shift(2, 8, 16))
                .expectResultMessagePayload(true)
                .expectEvents(published(shift(1, 0, 8), shift(2, 8, 16)));
    }

    @Test
    void is_allowed_with_a_gap() {
        publish(PLAN, shift(1, 0, 7)).expectEvents(published(shift(1, 0, 7)));
    }

    @Test
    void replaces_another() {
        roster.given(published(shift(1, 0, 8)))
                .when(new PublishRoster("expo", PLAN, List.of(shift(1, 0, 16)), "0003", START))
                .expectEvents(published(shift(1, 0, 16)));
    }

    @Test
    void changes_nothing_when_it_is_published_already() {
        roster.given(published(shift(1, 0, 8)))
                .when(new PublishRoster("expo", PLAN, List.of(shift(1, 0, 8)), "0003", START))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_for_a_cancelled_occasion() {
        refused("occasion-cancelled", new Plan(START, PLAN.end(), List.of(), true), shift(1, 0, 8));
    }

    @Test
    void is_refused_without_a_shift() {
        refused("roster-empty", PLAN);
    }

    @Test
    void is_refused_when_a_shift_ends_before_it_starts() {
        refused("shift-without-length", PLAN, shift(1, 8, 8));
    }

    @Test
    void is_refused_when_a_shift_lies_outside() {
        refused("shift-outside-occasion", PLAN, shift(1, 16, 24));
    }

    @Test
    void is_refused_when_numbers_are_not_in_order() {
        refused("shift-numbers", PLAN, shift(2, 0, 8));
        refused("shift-numbers", PLAN, shift(1, 8, 16), shift(2, 0, 8));
    }

    @Test
    void is_refused_when_the_backup_is_in_charge() {
        refused("backup-is-officer", PLAN, new RosteredShift(1, START, PLAN.end(), "0017", "0017", null, List.of()));
    }

    @Test
    void is_refused_for_a_place_that_the_occasion_has_not() {
        refused(
                "unknown-place",
                PLAN,
                new RosteredShift(1, START, PLAN.end(), "0017", null, null, List.of(new Post("0017", "roof"))));
    }

    private void refused(String rule, Plan plan, RosteredShift... shifts) {
        publish(plan, shifts).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    private ResultValidator<RosterAggregate> publish(Plan plan, RosteredShift... shifts) {
        return roster.givenNoPriorActivity().when(new PublishRoster("expo", plan, List.of(shifts), "0003", START));
    }

    private static RosterPublished published(RosteredShift... shifts) {
        return new RosterPublished("expo", List.of(shifts), "0003", START);
    }

    private static RosteredShift shift(int number, int from, int to) {
        return new RosteredShift(
                number,
                START.plus(Duration.ofHours(from)),
                START.plus(Duration.ofHours(to)),
                "0017",
                "0042",
                "0003",
                List.of(new Post("0017", "hall")));
    }
}

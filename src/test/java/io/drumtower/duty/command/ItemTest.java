package io.drumtower.duty.command;

import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.ItemEvent.AcknowledgementExpired;
import io.drumtower.duty.ItemEvent.OpenItemAcknowledged;
import io.drumtower.duty.ItemEvent.OpenItemCarried;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemEscalated;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.duty.command.ItemCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemTest {

    private static final Instant NOW = Instant.parse("2021-09-26T02:30:00+08:00");
    private static final Instant EXPIRES = NOW.plus(Duration.ofMinutes(30));
    private static final OpenItemRaised RAISED =
            new OpenItemRaised("waf", "expo", "alarms", Severity.CRITICAL, "0017", "call the maker", null, "0017", NOW);
    private static final OpenItemClosed CLOSED = new OpenItemClosed("waf", "expo", "quiet again", "0017", NOW);

    private final AggregateTestFixture<ItemAggregate> item = new AggregateTestFixture<>(ItemAggregate.class);

    @Test
    void is_raised_once() {
        item.givenNoPriorActivity().when(raise("alarms")).expectEvents(RAISED);
        unchanged(raise("alarms"), RAISED);
        unchanged(raise("alarms"), RAISED, CLOSED);
        refused("item-exists", raise("other alarms"), RAISED);
    }

    @Test
    void is_acknowledged_for_half_an_hour() {
        when(acknowledge("0017", false), RAISED).expectEvents(acknowledged(EXPIRES));
        unchanged(acknowledge("0017", false), RAISED, acknowledged(EXPIRES));
    }

    @Test
    void is_acknowledged_for_good_when_that_is_confirmed() {
        when(acknowledge("0017", true), RAISED, acknowledged(EXPIRES)).expectEvents(acknowledged(null));
        unchanged(acknowledge("0017", true), RAISED, acknowledged(null));
        unchanged(acknowledge("0017", false), RAISED, acknowledged(null));
    }

    @Test
    void is_acknowledged_by_another_too() {
        when(acknowledge("0042", false), RAISED, acknowledged(EXPIRES))
                .expectEvents(new OpenItemAcknowledged("waf", "expo", EXPIRES, "0042", NOW));
    }

    @Test
    void is_nobodys_when_the_acknowledgement_ends() {
        when(new ExpireAcknowledgement("waf", EXPIRES), RAISED, acknowledged(EXPIRES))
                .expectEvents(expired());
    }

    @Test
    void stays_acknowledged_before_that_or_when_it_was_confirmed() {
        unchanged(new ExpireAcknowledgement("waf", EXPIRES.minusMillis(1)), RAISED, acknowledged(EXPIRES));
        unchanged(new ExpireAcknowledgement("waf", EXPIRES), RAISED, acknowledged(null));
        unchanged(new ExpireAcknowledgement("waf", EXPIRES), RAISED, acknowledged(EXPIRES), expired());
        unchanged(new ExpireAcknowledgement("waf", EXPIRES), RAISED, acknowledged(EXPIRES), CLOSED);
    }

    @Test
    void is_not_taken_from_who_confirmed_it_by_who_only_looks() {
        unchanged(acknowledge("0042", false), RAISED, acknowledged(null));
        when(acknowledge("0042", true), RAISED, acknowledged(null))
                .expectEvents(new OpenItemAcknowledged("waf", "expo", null, "0042", NOW));
    }

    @Test
    void is_carried_with_a_next_step_and_an_owner() {
        when(new CarryItem("waf", "look again at nine", "0042", "0017", NOW), RAISED)
                .expectEvents(new OpenItemCarried("waf", "expo", "look again at nine", "0042", "0017", NOW));
    }

    @Test
    void is_escalated() {
        when(new EscalateItem("waf", "0003", "nobody answers", "0017", NOW), RAISED)
                .expectEvents(new OpenItemEscalated("waf", "expo", "0003", "nobody answers", "0017", NOW));
    }

    @Test
    void is_closed_with_a_note() {
        when(new CloseItem("waf", "quiet again", "0017", NOW), RAISED).expectEvents(CLOSED);
        unchanged(new CloseItem("waf", "quiet again", "0017", NOW), RAISED, CLOSED);
    }

    @Test
    void that_is_closed_changes_no_more() {
        refused("item-closed", acknowledge("0017", false), RAISED, CLOSED);
        refused("item-closed", new CloseItem("waf", "because", "0017", NOW), RAISED, CLOSED);
    }

    @Test
    void that_nobody_raised_is_unknown() {
        item.givenNoPriorActivity()
                .when(acknowledge("0017", false))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.item-unknown");
    }

    private ResultValidator<ItemAggregate> when(ItemCommand command, ItemEvent... given) {
        return item.given((Object[]) given).when(command);
    }

    private void unchanged(ItemCommand command, ItemEvent... given) {
        when(command, given).expectResultMessagePayload(false).expectNoEvents();
    }

    private void refused(String rule, ItemCommand command, ItemEvent... given) {
        when(command, given).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    private static RaiseItem raise(String title) {
        return new RaiseItem("waf", "expo", title, Severity.CRITICAL, "0017", "call the maker", null, "0017", NOW);
    }

    private static AcknowledgeItem acknowledge(String by, boolean confirmed) {
        return new AcknowledgeItem("waf", confirmed, by, NOW);
    }

    private static OpenItemAcknowledged acknowledged(@Nullable Instant until) {
        return new OpenItemAcknowledged("waf", "expo", until, "0017", NOW);
    }

    private static AcknowledgementExpired expired() {
        return new AcknowledgementExpired("waf", "expo", "0017", EXPIRES);
    }
}

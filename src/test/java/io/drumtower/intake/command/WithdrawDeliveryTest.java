package io.drumtower.intake.command;

import io.drumtower.intake.DeliveryEvent.DeliveryWithdrawn;
import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.command.DeliveryCommand.WithdrawDelivery;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawDeliveryTest {

    private static final Instant CAME = Instant.parse("2021-09-26T02:50:12Z");
    private static final Instant NOW = Instant.parse("2021-09-26T03:02:48Z");

    private final AggregateTestFixture<DeliveryAggregate> delivery =
            new AggregateTestFixture<>(DeliveryAggregate.class);

    @Test
    void takes_it_out_of_the_numbers() {
        delivery.givenNoPriorActivity()
                .when(withdraw(WithdrawalReason.WRONG_FILE, null))
                .expectResultMessagePayload(true)
                .expectEvents(withdrawn(WithdrawalReason.WRONG_FILE, null));
    }

    @Test
    void changes_nothing_for_the_same_reason_again() {
        delivery.given(withdrawn(WithdrawalReason.OTHER, "why"))
                .when(withdraw(WithdrawalReason.OTHER, "why"))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_for_another_reason_or_note() {
        delivery.given(withdrawn(WithdrawalReason.OTHER, "why"))
                .when(withdraw(WithdrawalReason.OTHER, "because"))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: intake.rule.already-withdrawn");
    }

    @Test
    void is_refused_for_a_reason_that_is_not_told() {
        delivery.givenNoPriorActivity()
                .when(withdraw(WithdrawalReason.OTHER, null))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: intake.rule.note-expected");
    }

    private static WithdrawDelivery withdraw(WithdrawalReason reason, @Nullable String note) {
        return new WithdrawDelivery("d", "waf-1", "portal", CAME, reason, note, "0017", NOW);
    }

    private static DeliveryWithdrawn withdrawn(WithdrawalReason reason, @Nullable String note) {
        return new DeliveryWithdrawn("d", "waf-1", "portal", CAME, reason, note, "0017", NOW);
    }
}

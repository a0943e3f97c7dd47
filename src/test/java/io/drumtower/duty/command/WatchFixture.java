package io.drumtower.duty.command;

import io.drumtower.duty.Section;
import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** The watch of an expo: 0017 is on duty from eight, 0042 is to follow at sixteen. */
final class WatchFixture {

    static final Instant EIGHT = Instant.parse("2021-09-26T08:00:00+08:00");
    static final Instant SIXTEEN = EIGHT.plus(Duration.ofHours(8));
    static final Team OUTGOING = new Team("0017", "0018", "0003", List.of());
    static final Team INCOMING = new Team("0042", "0043", "0003", List.of());
    static final String HANDOVER = "expo.1.1";

    private final AggregateTestFixture<WatchAggregate> watch = new AggregateTestFixture<>(WatchAggregate.class);
    private final List<ShiftEvent> given = new ArrayList<>();

    static ShiftStarted started() {
        return new ShiftStarted("expo", "expo.1", OUTGOING, SIXTEEN, "0017", EIGHT);
    }

    static HandoverStarted handoverStarted() {
        return new HandoverStarted("expo", "expo.1", HANDOVER, "0017", INCOMING, null, SIXTEEN);
    }

    static HandoverSigned signed(String... criticals) {
        return new HandoverSigned("expo", "expo.1", HANDOVER, List.of(criticals), List.of(criticals), "0017", SIXTEEN);
    }

    static ItemUnderstood understood(String matter) {
        return new ItemUnderstood("expo", "expo.1", HANDOVER, matter, "0042", SIXTEEN);
    }

    static HandoverAccepted accepted(@Nullable String notInPerson) {
        return new HandoverAccepted(
                "expo", "expo.1", HANDOVER, "expo.2", "0017", INCOMING, null, EIGHT, notInPerson, SIXTEEN);
    }

    WatchFixture onWatch() {
        return with(started());
    }

    WatchFixture handingOver() {
        return onWatch().with(handoverStarted());
    }

    WatchFixture signedFor(String... criticals) {
        return handingOver().with(signed(criticals));
    }

    WatchFixture allRead() {
        return with(Arrays.stream(Section.values())
                .map(section -> understood(section.matter()))
                .toArray(ShiftEvent[]::new));
    }

    WatchFixture with(ShiftEvent... events) {
        given.addAll(List.of(events));
        return this;
    }

    ResultValidator<WatchAggregate> when(ShiftCommand command) {
        return (given.isEmpty() ? watch.givenNoPriorActivity() : watch.given(given)).when(command);
    }

    void refuses(ShiftCommand command, String rule) {
        when(command).expectNoEvents().expectExceptionMessage("rule broken: duty.rule." + rule);
    }

    void changesNothing(ShiftCommand command, String shift, @Nullable String handover) {
        when(command).expectNoEvents().expectResultMessagePayload(new WatchAnswer(false, shift, handover));
    }
}

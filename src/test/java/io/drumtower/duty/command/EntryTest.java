package io.drumtower.duty.command;

import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.LogEvent.LogEntryAmended;
import io.drumtower.duty.LogEvent.LogEntryRecorded;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryTest {

    private static final Instant THEN = Instant.parse("2021-09-26T02:30:00+08:00");
    private static final Instant NOW = Instant.parse("2021-09-26T02:50:00+08:00");
    private static final Wording WORDING = new Wording(EntryKind.ATTACK, "many alarms", THEN);
    private static final Wording CORRECTED = new Wording(EntryKind.ATTACK, "many alarms, source blocked", THEN);
    private static final LogEntryRecorded RECORDED =
            new LogEntryRecorded("e", "expo", EntryKind.ATTACK, "many alarms", THEN, "0017", NOW);
    private static final LogEntryAmended AMENDED = new LogEntryAmended(
            "e", "expo", EntryKind.ATTACK, "many alarms, source blocked", THEN, "more", "0042", NOW);

    private final AggregateTestFixture<EntryAggregate> entry = new AggregateTestFixture<>(EntryAggregate.class);

    @Test
    void is_written_once() {
        entry.givenNoPriorActivity().when(write(WORDING, "0017")).expectEvents(RECORDED);
        entry.given(RECORDED)
                .when(write(new Wording(EntryKind.ATTACK, "many alarms", NOW), "0017"))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_under_the_id_of_another() {
        entry.given(RECORDED)
                .when(write(CORRECTED, "0017"))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.entry-exists");
        entry.given(RECORDED)
                .when(write(WORDING, "0042"))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.entry-exists");
    }

    @Test
    void is_refused_for_what_has_not_happened_yet() {
        entry.givenNoPriorActivity()
                .when(write(new Wording(EntryKind.NOTE, "n", NOW.plusMillis(1)), "0017"))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.entry-in-the-future");
    }

    @Test
    void is_amended_and_stays_its_authors() {
        entry.given(RECORDED).when(amend(CORRECTED)).expectEvents(AMENDED);
        entry.given(RECORDED, AMENDED)
                .when(amend(CORRECTED))
                .expectResultMessagePayload(false)
                .expectNoEvents();
        entry.given(RECORDED)
                .when(amend(WORDING))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void that_nobody_wrote_is_not_amended() {
        entry.givenNoPriorActivity()
                .when(amend(CORRECTED))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.entry-unknown");
    }

    private static RecordEntry write(Wording wording, String by) {
        return new RecordEntry("e", "expo", wording, by, NOW);
    }

    private static AmendEntry amend(Wording wording) {
        return new AmendEntry("e", wording, "more", "0042", NOW);
    }
}

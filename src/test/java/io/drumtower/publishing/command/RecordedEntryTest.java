package io.drumtower.publishing.command;

import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.TopicOpened;
import io.drumtower.publishing.command.EntryCommand.RecordEntry;
import io.drumtower.publishing.command.EntryCommand.WithdrawEntry;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedEntryTest {

    private static final Instant NOW = Instant.parse("2022-01-05T01:00:00Z");
    private static final TopicOpened TOPIC = new TopicOpened("t-1", "党史学习", LocalDate.of(2021, 3, 1), "0031");
    private static final EntryWithdrawn WITHDRAWN = new EntryWithdrawn("t-1", TOPIC.entry(), "录错", "0031", NOW);

    private final AggregateTestFixture<RecordedEntryAggregate> entry =
            new AggregateTestFixture<>(RecordedEntryAggregate.class);

    @Test
    void is_recorded_once() {
        entry.givenNoPriorActivity().when(new RecordEntry(TOPIC)).expectEvents(TOPIC);
        entry.given(TOPIC).when(new RecordEntry(TOPIC)).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void is_withdrawn_once_and_tells_what_it_was() {
        entry.given(TOPIC).when(new WithdrawEntry("t-1", "录错", "0031", NOW)).expectEvents(WITHDRAWN);
        entry.given(TOPIC, WITHDRAWN)
                .when(new WithdrawEntry("t-1", "录错", "0031", NOW))
                .expectNoEvents();
    }

    @Test
    void is_refused_where_another_has_its_id_or_there_is_none() {
        refused("entry-exists", new RecordEntry(new TopicOpened("t-1", "法治", LocalDate.of(2021, 3, 1), "0031")), TOPIC);
        refused("entry-withdrawn", new RecordEntry(TOPIC), TOPIC, WITHDRAWN);
        refused("entry-withdrawn", new WithdrawEntry("t-1", "别的", "0031", NOW), TOPIC, WITHDRAWN);
        refused("entry-unknown", new WithdrawEntry("t-1", "录错", "0031", NOW));
    }

    private void refused(String rule, EntryCommand command, Object... before) {
        entry.given(before)
                .when(command)
                .expectNoEvents()
                .expectExceptionMessage("rule broken: publishing.rule." + rule);
    }
}

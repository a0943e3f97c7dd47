package io.drumtower.publishing.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Standing;
import io.drumtower.kernel.Drawn;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.platform.eventstore.FromLog;
import io.drumtower.publishing.EntryEvent;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.command.EntryCommand.RecordEntry;
import io.drumtower.publishing.command.EntryCommand.WithdrawEntry;
import io.drumtower.publishing.projection.PublishingRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of entries, in whatever order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedEntryPropertyTest {

    private static final int ENTRIES = 6;
    private static final int COMMANDS = 8;
    private static final Instant NOW = Instant.parse("2022-01-05T01:00:00Z");

    /** An entry as one would keep it on paper. */
    private static final class Paper {
        private @Nullable Recording recorded;
        private @Nullable String crossedOutFor;

        String expects(EntryCommand command) {
            if (command instanceof RecordEntry entry) {
                if (recorded == null) {
                    return "Recorded";
                }
                if (crossedOutFor != null) {
                    return "publishing.rule.entry-withdrawn";
                }
                return recorded.equals(entry.recording()) ? "nothing" : "publishing.rule.entry-exists";
            }
            if (recorded == null) {
                return "publishing.rule.entry-unknown";
            }
            if (crossedOutFor == null) {
                return "Withdrawn";
            }
            return crossedOutFor.equals(((WithdrawEntry) command).reason())
                    ? "nothing"
                    : "publishing.rule.entry-withdrawn";
        }

        void take(EntryCommand command) {
            if (command instanceof RecordEntry entry) {
                recorded = entry.recording();
            } else {
                crossedOutFor = ((WithdrawEntry) command).reason();
            }
        }
    }

    static Stream<Long> seeds() {
        return Drawn.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void only_legal_histories_come_out_and_the_figures_are_those_of_a_recount(long seed) {
        var drawn = new Drawn(seed);
        var all = new ArrayList<EntryEvent>();
        var recount = new Standing();
        for (var entry = 0; entry < ENTRIES; entry++) {
            var paper = new Paper();
            var history = history(drawn, "e-" + entry, paper);
            all.addAll(history);
            if (paper.recorded != null && paper.crossedOutFor == null) {
                EntryRecount.add(paper.recorded, recount);
            }
        }
        assertThat(Standing.of(PublishingRules.ENTRIES, all).sums()).isEqualTo(recount.sums());
    }

    private static List<EntryEvent> history(Drawn drawn, String id, Paper paper) {
        var recordings = List.of(EntryRecount.recording(drawn, id), EntryRecount.recording(drawn, id));
        var history = new ArrayList<EntryEvent>();
        var state = RecordedEntry.UNKNOWN;
        for (var i = 0; i < COMMANDS; i++) {
            EntryCommand command = drawn.oneIn(3)
                    ? new WithdrawEntry(id, drawn.of("录错", "重复"), "0031", NOW)
                    : new RecordEntry(drawn.of(recordings));
            var expected = paper.expects(command);
            var known = history.size();

            assertThat(answer(state, command, history)).as("%s", command).isEqualTo(expected);

            for (var event : List.copyOf(history.subList(known, history.size()))) {
                state = state.evolve(event);
                paper.take(command);
            }
        }
        assertThat(history.stream().map(RecordedEntryPropertyTest::name).collect(Collectors.joining(" ")))
                .matches("(Recorded( Withdrawn)?)?");
        assertThat(FromLog.read(history).stream()
                        .reduce(RecordedEntry.UNKNOWN, RecordedEntry::evolve, (one, other) -> other))
                .isEqualTo(state);
        return history;
    }

    private static String answer(RecordedEntry state, EntryCommand command, List<EntryEvent> history) {
        try {
            var event = state.decide(command);
            event.ifPresent(history::add);
            return event.map(RecordedEntryPropertyTest::name).orElse("nothing");
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    private static String name(EntryEvent event) {
        return event instanceof Recording ? "Recorded" : "Withdrawn";
    }
}

package io.drumtower.publishing.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Standing;
import io.drumtower.kernel.Drawn;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.platform.eventstore.FromLog;
import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.projection.PublishingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a publication, in whatever order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationPropertyTest {

    private static final int COMMANDS = 40;

    /** Corrected and recategorised only while it stands; withdrawn and restored by turns. */
    private static final String LEGAL = "Released(Corrected|Recategorised|WithdrawnRestored)*(Withdrawn)?";

    static Stream<Long> seeds() {
        return Drawn.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void only_legal_histories_come_out_and_the_figures_are_those_of_a_recount(long seed) {
        var drawn = new PublicationCommands(new Drawn(seed));
        var history = new ArrayList<PublicationEvent>();
        var state = Publication.UNKNOWN;
        assertThat(answer(state, drawn.next(), history)).isEqualTo("publishing.rule.not-released");
        var released = drawn.released();
        history.add(released);
        state = state.evolve(released);
        var model = new PublicationModel(released);

        for (var i = 0; i < COMMANDS; i++) {
            var command = drawn.next();
            var known = history.size();
            var expected = model.expects(command);

            assertThat(answer(state, command, history)).as("%s", command).isEqualTo(expected);

            for (var event : List.copyOf(history.subList(known, history.size()))) {
                state = state.evolve(event);
                model.take(command);
            }
            assertThat(Standing.of(PublishingRules.PUBLICATIONS, history).sums())
                    .as("after %s", command)
                    .isEqualTo(model.recount().sums());
        }
        assertThat(history.stream().map(PublicationPropertyTest::name).collect(Collectors.joining()))
                .matches(LEGAL);
        assertThat(FromLog.read(history).stream()
                        .reduce(Publication.UNKNOWN, Publication::evolve, (one, other) -> other))
                .isEqualTo(state);
    }

    private static String answer(Publication state, PublicationCommand command, List<PublicationEvent> history) {
        try {
            var event = state.decide(command);
            event.ifPresent(history::add);
            return event.map(PublicationPropertyTest::name).orElse("nothing");
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    private static String name(PublicationEvent event) {
        return event.getClass().getSimpleName().replace("Publication", "");
    }
}

package io.drumtower.messages.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Standing;
import io.drumtower.kernel.Drawn;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.StepKind;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.NoticeOverdue;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import io.drumtower.messages.command.MessageCommand.ReturnMessage;
import io.drumtower.messages.command.MessageCommand.SettleOverdue;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import io.drumtower.messages.projection.MessageRules;
import io.drumtower.platform.eventstore.FromLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a message, in whatever order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagePropertyTest {

    private static final int COMMANDS = 30;
    private static final String ID = "2021-0042";
    private static final Instant START = Instant.parse("2020-12-30T00:00:00Z");
    private static final Sealed SEALED = new Sealed("message/2021-0042", "k-1", "AAAA");

    /** Assigned until it is closed, replied once, then published once, closed once, and withdrawn last of all. */
    private static final String HANDLED =
            "Received( Assigned)*( Replied( Assigned)*( Published( Assigned)*)?)?" + "( Closed)?( Withdrawn)?";

    /** Noticed while it waits, once a stage; settled once, when it waits no longer. */
    private static final String NOTICED =
            "(LIMIT|VETO|LIMIT VETO|VETO LIMIT)?|" + "(LIMIT|VETO|LIMIT VETO|VETO LIMIT) over( settled)?|over";

    static Stream<Long> seeds() {
        return Drawn.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void only_legal_histories_come_out_and_the_figures_are_those_of_a_recount(long seed) {
        var drawn = new Drawn(seed);
        var history = new ArrayList<MessageEvent>();
        var state = Message.UNKNOWN;
        assertThat(answer(state, command(drawn), history)).isEqualTo("messages.rule.not-received");
        var received = received(drawn, null);
        history.add(received);
        state = state.evolve(received);
        var model = new MessageModel(received);
        var deliveries = drawn.oneIn(2);

        for (var i = 0; i < COMMANDS; i++) {
            var command = deliveries ? told(drawn) : command(drawn);
            var known = history.size();
            var expected = model.expects(command);

            assertThat(answer(state, command, history)).as("%s", command).isEqualTo(expected);

            for (var event : List.copyOf(history.subList(known, history.size()))) {
                state = state.evolve(event);
                model.take(command);
            }
            assertThat(Standing.of(MessageRules.MESSAGES, history).sums())
                    .as("after %s", command)
                    .isEqualTo(model.recount().sums());
        }
        if (!deliveries) {
            assertThatItIsLegal(history);
        }
        assertThat(FromLog.read(history).stream().reduce(Message.UNKNOWN, Message::evolve, (one, other) -> other))
                .isEqualTo(state);
    }

    private static MessageReceived received(Drawn drawn, @Nullable String delivery) {
        var kind = drawn.of(MessageKind.values());
        var at = drawn.within(START, 4);
        return new MessageReceived(
                ID,
                kind,
                MessageChannel.PHONE,
                at,
                SEALED,
                SEALED,
                null,
                delivery == null ? "0031" : null,
                null,
                delivery);
    }

    private static void assertThatItIsLegal(List<MessageEvent> history) {
        assertThat(history.stream()
                        .map(MessagePropertyTest::name)
                        .filter(name -> !name.startsWith("Overdue"))
                        .collect(Collectors.joining(" ")))
                .matches(HANDLED);
        assertThat(clockwork(history)).matches(NOTICED);
    }

    private static MessageCommand command(Drawn drawn) {
        var at = drawn.within(START, 8);
        return switch (drawn.below(16)) {
            case 0 -> new WithdrawMessage(ID, SEALED, null, "0031", at);
            case 1, 2 -> new CloseMessage(ID, drawn.oneIn(2) ? null : SEALED, "0031", at);
            case 3, 4 -> new ReplyToMessage(ID, SEALED, drawn.below(9), drawn.oneIn(3), "0031", at, null);
            case 5, 6 -> new PublishReply(ID, drawn.orNull(new String[] {"https://portal.example/1"}), "0031", at);
            case 7, 8, 9 -> new NoticeOverdue(ID, drawn.of(Stage.values()), at);
            case 10, 11 -> new SettleOverdue(ID, at);
            default -> new AssignMessage(ID, drawn.of("市场处", "外贸处"), "0031", at);
        };
    }

    /** Some of it by two deliveries, of which one is withdrawn now and then. */
    private static MessageCommand told(Drawn drawn) {
        var at = drawn.within(START, 8);
        var delivery = drawn.of("d-1", "d-2");
        return switch (drawn.below(14)) {
            case 7 -> new WithdrawMessage(ID, SEALED, delivery, "0031", at);
            case 8, 9 -> new ReturnMessage(received(drawn, drawn.oneIn(2) ? delivery : null), at);
            case 0 -> new TakeBackSteps(ID, Set.of(drawn.of(StepKind.values())), delivery, "0031", at);
            case 1 -> new CloseMessage(ID, drawn.oneIn(2) ? null : SEALED, null, at, delivery);
            case 2, 3 -> new ReplyToMessage(ID, SEALED, drawn.below(9), drawn.oneIn(3), null, at, delivery);
            case 4, 5 -> new PublishReply(ID, null, null, at, delivery);
            case 6 -> new AssignMessage(ID, drawn.of("市场处", "外贸处"), null, at, delivery);
            default -> command(drawn);
        };
    }

    private static String answer(Message state, MessageCommand command, List<MessageEvent> history) {
        try {
            var event = state.decide(command);
            event.ifPresent(history::add);
            return event.map(MessagePropertyTest::name).orElse("nothing");
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    /** What the clockwork did, and where the message ceased to wait. */
    private static String clockwork(List<MessageEvent> history) {
        var words = new ArrayList<String>();
        for (var event : history) {
            if (event instanceof MessageEvent.OverdueNoticed noticed) {
                words.add(noticed.stage().name());
            } else if (event instanceof MessageEvent.OverdueSettled) {
                words.add("settled");
            } else if (List.of("Replied", "Closed", "Withdrawn").contains(name(event)) && !words.contains("over")) {
                words.add("over");
            }
        }
        return String.join(" ", words);
    }

    private static String name(MessageEvent event) {
        return event.getClass().getSimpleName().replaceFirst("^(Message|Reply)", "");
    }
}

package io.drumtower.messages.command;

import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.Counted;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageReturned;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.OverdueSettled;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
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
import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageTest {

    private static final String ID = "2021-0042";
    private static final Instant MAY = Instant.parse("2021-05-06T02:00:00Z");
    private static final Instant LATER = Instant.parse("2021-05-10T02:00:00Z");
    private static final Sealed SEALED = new Sealed("message/2021-0042", "k-1", "AAAA");
    private static final MessageReceived ANEW = new MessageReceived(
            ID, MessageKind.SUGGESTION, MessageChannel.PHONE, LATER, SEALED, SEALED, null, null, "letters", "d-2");
    private static final MessageReceived RECEIVED = new MessageReceived(
            ID, MessageKind.COMPLAINT, MessageChannel.WEBSITE, MAY, SEALED, SEALED, null, "0031", null, null);
    private static final MessageReplied REPLIED = new MessageReplied(ID, MAY, SEALED, 2, false, "0031", LATER, null);
    private static final ReplyPublished PUBLISHED = new ReplyPublished(ID, MAY, null, "0031", LATER, null);
    private static final MessageClosed CLOSED = new MessageClosed(ID, MAY, null, "0031", LATER, null);

    private final AggregateTestFixture<MessageAggregate> message = new AggregateTestFixture<>(MessageAggregate.class);

    @Test
    void is_assigned_replied_published_and_closed() {
        expect(new AssignMessage(ID, "市场处", "0031", LATER), new MessageAssigned(ID, "市场处", "0031", LATER, null));
        expect(new ReplyToMessage(ID, SEALED, 2, false, "0031", LATER, null), REPLIED);
        expect(new PublishReply(ID, null, "0031", LATER), PUBLISHED, REPLIED);
        expect(new CloseMessage(ID, null, "0031", LATER), CLOSED, REPLIED);
    }

    @Test
    void is_closed_without_an_answer_only_for_a_reason() {
        refused("reason-missing", new CloseMessage(ID, null, "0031", LATER));
        expect(new CloseMessage(ID, SEALED, "0031", LATER), new MessageClosed(ID, MAY, SEALED, "0031", LATER, null));
    }

    @Test
    void is_refused_what_comes_at_the_wrong_time() {
        refused("already-replied", new ReplyToMessage(ID, SEALED, 2, false, "0031", LATER, null), REPLIED);
        refused("not-replied", new PublishReply(ID, null, "0031", LATER));
        refused(
                "already-published",
                new PublishReply(ID, "https://portal.example/1", "0031", LATER),
                REPLIED,
                PUBLISHED);
        refused("closed", new AssignMessage(ID, "市场处", "0031", LATER), REPLIED, CLOSED);
        refused("before-receipt", new AssignMessage(ID, "市场处", "0031", MAY.minusSeconds(1)));
    }

    @Test
    void that_was_withdrawn_tells_all_that_it_was_counted_by_and_takes_nothing_more() {
        var withdrawn = new MessageWithdrawn(
                ID, new Counted(MessageKind.COMPLAINT, MAY, 2, false, true, true), SEALED, null, "0031", LATER);
        expect(new WithdrawMessage(ID, SEALED, null, "0031", LATER), withdrawn, REPLIED, PUBLISHED, CLOSED);
        refused("withdrawn", new ReplyToMessage(ID, SEALED, 2, false, "0031", LATER, null), withdrawn);
        nothing(new WithdrawMessage(ID, SEALED, null, "0031", LATER), withdrawn);
        nothing(new ReturnMessage(ANEW, LATER), withdrawn);
    }

    @Test
    void that_was_withdrawn_with_its_delivery_is_received_anew_and_nothing_has_followed_it() {
        var was = new Counted(MessageKind.COMPLAINT, MAY, 2, false, false, false);
        var withdrawn = new MessageWithdrawn(ID, was, SEALED, "d-1", "0031", LATER);
        var returned = new MessageReturned(ANEW, LATER);
        expect(new ReturnMessage(ANEW, LATER), returned, REPLIED, withdrawn);
        var noticed = new OverdueNoticed(ID, Stage.LIMIT, LATER);
        nothing(new SettleOverdue(ID, LATER), noticed, withdrawn, returned);
        expect(new NoticeOverdue(ID, Stage.LIMIT, LATER), noticed, noticed, withdrawn, returned);
        nothing(new ReturnMessage(ANEW, LATER), withdrawn, returned);
        expect(
                new ReplyToMessage(ID, SEALED, 1, false, "0031", LATER, null),
                new MessageReplied(ID, ANEW.receivedAt(), SEALED, 1, false, "0031", LATER, null),
                REPLIED,
                withdrawn,
                returned);
    }

    @Test
    void that_stands_is_not_received_anew() {
        nothing(new ReturnMessage(ANEW, LATER));
    }

    @Test
    void of_whose_answer_a_withdrawn_delivery_had_told_waits_again() {
        var assigned = new MessageAssigned(ID, "市场处", "0031", LATER, null);
        var told = new MessageReplied(ID, MAY, SEALED, 2, false, null, LATER, "d-1");
        var back = new StepsTakenBack(
                ID,
                "d-1",
                new Counted(MessageKind.COMPLAINT, MAY, 2, false, true, true),
                new Counted(MessageKind.COMPLAINT, MAY, null, false, false, false),
                false,
                "0031",
                LATER);
        expect(
                new TakeBackSteps(ID, Set.of(StepKind.REPLIED), "d-1", "0031", LATER),
                back,
                assigned,
                told,
                PUBLISHED,
                CLOSED);
        nothing(
                new TakeBackSteps(ID, Set.of(StepKind.REPLIED), "d-1", "0031", LATER),
                assigned,
                told,
                PUBLISHED,
                CLOSED,
                back);
        expect(
                new ReplyToMessage(ID, SEALED, 2, false, "0031", LATER, null),
                REPLIED,
                assigned,
                told,
                PUBLISHED,
                CLOSED,
                back);
        refused("not-replied", new PublishReply(ID, null, "0031", LATER), told, PUBLISHED, CLOSED, back);
    }

    @Test
    void that_waits_too_long_is_noticed_once_a_stage_and_settled_when_it_waits_no_longer() {
        var noticed = new OverdueNoticed(ID, Stage.LIMIT, LATER);
        expect(new NoticeOverdue(ID, Stage.LIMIT, LATER), noticed);
        nothing(new NoticeOverdue(ID, Stage.LIMIT, LATER), noticed);
        expect(new NoticeOverdue(ID, Stage.VETO, LATER), new OverdueNoticed(ID, Stage.VETO, LATER), noticed);
        nothing(new NoticeOverdue(ID, Stage.LIMIT, LATER), REPLIED);
        nothing(new SettleOverdue(ID, LATER), noticed);
        expect(new SettleOverdue(ID, LATER), new OverdueSettled(ID, LATER), noticed, REPLIED);
        nothing(new SettleOverdue(ID, LATER), noticed, REPLIED, new OverdueSettled(ID, LATER));
    }

    private void expect(MessageCommand command, MessageEvent event, MessageEvent... before) {
        message.given(history(before))
                .when(command)
                .expectResultMessagePayload(true)
                .expectEvents(event);
    }

    private void nothing(MessageCommand command, MessageEvent... before) {
        message.given(history(before))
                .when(command)
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    private void refused(String rule, MessageCommand command, MessageEvent... before) {
        message.given(history(before))
                .when(command)
                .expectNoEvents()
                .expectExceptionMessage("rule broken: messages.rule." + rule);
    }

    private static Object[] history(MessageEvent... more) {
        var events = new Object[more.length + 1];
        events[0] = RECEIVED;
        System.arraycopy(more, 0, events, 1, more.length);
        return events;
    }
}

package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.HANDOVER_RUNNING;
import static io.drumtower.duty.command.WatchRule.MATTER_UNKNOWN;
import static io.drumtower.duty.command.WatchRule.NOT_INCOMING;
import static io.drumtower.duty.command.WatchRule.NOT_IN_CHARGE;
import static io.drumtower.duty.command.WatchRule.NOT_SIGNED;
import static io.drumtower.duty.command.WatchRule.NO_QUESTION;
import static io.drumtower.duty.command.WatchRule.QUESTION_OPEN;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.duty.command.ShiftCommand.AnswerQuestion;
import io.drumtower.duty.command.ShiftCommand.OfHandover;
import io.drumtower.duty.command.ShiftCommand.QuestionMatter;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import java.util.Optional;

/** The incoming officer goes through what is handed over, and asks back. */
record Matters(Charge charge, Offer offer) {

    Optional<ShiftEvent> decide(OfHandover command) {
        if (command instanceof UnderstandMatter understand) {
            return understand(understand);
        }
        if (command instanceof QuestionMatter question) {
            return question(question);
        }
        if (command instanceof AnswerQuestion answer) {
            return Optional.of(answer(answer));
        }
        throw HANDOVER_RUNNING.violation();
    }

    private Optional<ShiftEvent> understand(UnderstandMatter understand) {
        checkIncoming(understand.by(), understand.matter());
        QUESTION_OPEN.unless(!offer.questions().contains(understand.matter()));
        return offer.understood().contains(understand.matter())
                ? Optional.empty()
                : Optional.of(new ItemUnderstood(
                        understand.occasion(),
                        charge.shift(),
                        offer.id(),
                        understand.matter(),
                        understand.by(),
                        understand.at()));
    }

    private Optional<ShiftEvent> question(QuestionMatter question) {
        checkIncoming(question.by(), question.matter());
        return offer.questions().contains(question.matter())
                ? Optional.empty()
                : Optional.of(new ItemQuestioned(
                        question.occasion(),
                        charge.shift(),
                        offer.id(),
                        question.matter(),
                        question.question(),
                        question.by(),
                        question.at()));
    }

    private QuestionAnswered answer(AnswerQuestion answer) {
        NOT_IN_CHARGE.unless(charge.is(answer.by()));
        NO_QUESTION.unless(offer.questions().contains(answer.matter()));
        return new QuestionAnswered(
                answer.occasion(),
                charge.shift(),
                offer.id(),
                answer.matter(),
                answer.answer(),
                answer.by(),
                answer.at());
    }

    private void checkIncoming(String by, String matter) {
        NOT_INCOMING.unless(offer.isTo(by));
        NOT_SIGNED.unless(offer.signed());
        MATTER_UNKNOWN.unless(offer.knows(matter));
    }
}

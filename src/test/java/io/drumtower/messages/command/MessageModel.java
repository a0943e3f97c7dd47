package io.drumtower.messages.command;

import io.drumtower.figures.Standing;
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
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as one would keep it on paper: which of its boxes are ticked. */
final class MessageModel {

    private MessageReceived received;
    private final Set<Stage> called = EnumSet.noneOf(Stage.class);
    private @Nullable AssignMessage division;
    private @Nullable ReplyToMessage answer;
    private @Nullable PublishReply published;
    private @Nullable CloseMessage closed;
    private @Nullable WithdrawMessage crossedOut;

    MessageModel(MessageReceived received) {
        this.received = received;
    }

    /** The rule that refuses, the event that comes, or nothing. */
    String expects(MessageCommand command) {
        var waits = answer == null && closed == null && crossedOut == null;
        if (command instanceof NoticeOverdue notice) {
            return waits && !called.contains(notice.stage()) ? "OverdueNoticed" : "nothing";
        }
        if (command instanceof SettleOverdue) {
            return !waits && !called.isEmpty() ? "OverdueSettled" : "nothing";
        }
        if (command instanceof WithdrawMessage withdraw) {
            return crossedOut != null || (withdraw.delivery() != null && isByPeople()) ? "nothing" : "Withdrawn";
        }
        if (command instanceof ReturnMessage again) {
            var isFree = crossedOut != null
                    && (crossedOut.delivery() != null || again.receipt().by() != null);
            return isFree ? "Returned" : "nothing";
        }
        if (command instanceof TakeBackSteps back) {
            return crossedOut != null || !strikes(back.steps()) ? "nothing" : "StepsTakenBack";
        }
        if (crossedOut != null) {
            return "messages.rule.withdrawn";
        }
        return command.at().isBefore(received.receivedAt()) ? "messages.rule.before-receipt" : handled(command);
    }

    private String handled(MessageCommand command) {
        if (command instanceof CloseMessage close) {
            return closed != null
                    ? "nothing"
                    : answer == null && close.reason() == null ? "messages.rule.reason-missing" : "Closed";
        }
        if (closed != null) {
            return "messages.rule.closed";
        }
        if (command instanceof AssignMessage assign) {
            return division != null && assign.to().equals(division.to()) ? "nothing" : "Assigned";
        }
        if (command instanceof ReplyToMessage) {
            return answer == null ? "Replied" : "messages.rule.already-replied";
        }
        if (answer == null) {
            return "messages.rule.not-replied";
        }
        if (published == null) {
            return "Published";
        }
        return Objects.equals(published.url(), ((PublishReply) command).url())
                ? "nothing"
                : "messages.rule.already-published";
    }

    void take(MessageCommand command) {
        if (command instanceof NoticeOverdue notice) {
            called.add(notice.stage());
        } else if (command instanceof SettleOverdue) {
            called.clear();
        } else if (command instanceof AssignMessage assign) {
            division = assign;
        } else if (command instanceof ReplyToMessage reply) {
            answer = reply;
        } else if (command instanceof PublishReply publish) {
            published = publish;
        } else if (command instanceof CloseMessage close) {
            closed = close;
        } else if (command instanceof TakeBackSteps back) {
            strike(back.steps());
        } else if (command instanceof ReturnMessage again) {
            received = again.receipt();
            division = null;
            answer = null;
            published = null;
            closed = null;
            crossedOut = null;
            called.clear();
        } else {
            crossedOut = (WithdrawMessage) command;
        }
    }

    private boolean strikes(Set<StepKind> kinds) {
        return (kinds.contains(StepKind.ASSIGNED) && division != null && division.delivery() != null)
                || (kinds.contains(StepKind.REPLIED) && answer != null && answer.delivery() != null)
                || (kinds.contains(StepKind.PUBLISHED) && published != null && published.delivery() != null)
                || (kinds.contains(StepKind.CLOSED) && closed != null && closed.delivery() != null);
    }

    private boolean isByPeople() {
        return (division != null && division.by() != null)
                || (answer != null && answer.by() != null)
                || (published != null && published.by() != null)
                || (closed != null && closed.by() != null);
    }

    private void strike(Set<StepKind> kinds) {
        if (kinds.contains(StepKind.ASSIGNED) && division != null && division.delivery() != null) {
            division = null;
        }
        if (kinds.contains(StepKind.REPLIED) && answer != null && answer.delivery() != null) {
            answer = null;
        }
        if (published != null
                && (answer == null || (kinds.contains(StepKind.PUBLISHED) && published.delivery() != null))) {
            published = null;
        }
        if (closed != null
                && ((kinds.contains(StepKind.CLOSED) && closed.delivery() != null)
                        || (answer == null && closed.reason() == null))) {
            closed = null;
        }
    }

    Standing recount() {
        var standing = new Standing();
        if (crossedOut != null) {
            return standing;
        }
        var at = received.receivedAt();
        standing.add("messages.received", at, 1);
        if (received.kind() == MessageKind.COMPLAINT) {
            standing.add("messages.complaints", at, 1);
        }
        if (answer != null) {
            standing.add("messages.replied", at, 1);
            standing.add("messages.handling-days", at, answer.workingDays());
            if (answer.estimated()) {
                standing.add("messages.estimated-handling", at, 1);
            }
        }
        if (published != null) {
            standing.add("messages.published", at, 1);
        }
        if (closed != null) {
            standing.add("messages.closed", at, 1);
        }
        return standing;
    }
}

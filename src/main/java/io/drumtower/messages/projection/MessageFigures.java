package io.drumtower.messages.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureRule;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.Counted;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageReturned;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import io.drumtower.messages.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All that happens to a message counts for the day on which it was received, so that what was received and what was
 * answered can be compared.
 */
@Component
class MessageFigures implements FigureRule {

    private static final String RECEIVED = "messages.received";
    private static final String COMPLAINTS = "messages.complaints";
    private static final String REPLIED = "messages.replied";
    private static final String HANDLING_DAYS = "messages.handling-days";
    private static final String ESTIMATED = "messages.estimated-handling";
    private static final String PUBLISHED = "messages.published";
    private static final String CLOSED = "messages.closed";

    @Override
    public Set<String> figures() {
        return Set.of(RECEIVED, COMPLAINTS, REPLIED, HANDLING_DAYS, PUBLISHED, CLOSED, ESTIMATED);
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof MessageEvent;
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof MessageReceived received) {
            return received(received.kind(), received.receivedAt());
        }
        if (event instanceof MessageReturned again) {
            return received(again.receipt().kind(), again.receipt().receivedAt());
        }
        if (event instanceof MessageReplied replied) {
            return replied(replied.receivedAt(), replied.workingDays(), replied.estimated());
        }
        if (event instanceof ReplyPublished published) {
            return List.of(add(PUBLISHED, published.receivedAt(), 1));
        }
        if (event instanceof MessageClosed closed) {
            return List.of(add(CLOSED, closed.receivedAt(), 1));
        }
        if (event instanceof StepsTakenBack back) {
            return takenBack(steps(back.was(), back.left()));
        }
        return event instanceof MessageWithdrawn withdrawn ? takenBack(all(withdrawn.was())) : List.of();
    }

    private static List<Contribution> takenBack(List<Contribution> all) {
        return all.stream().map(Contribution::takenBack).toList();
    }

    private static List<Contribution> all(Counted was) {
        var all = new ArrayList<>(received(was.kind(), was.receivedAt()));
        all.addAll(steps(was, new Counted(was.kind(), was.receivedAt(), null, false, false, false)));
        return all;
    }

    /** Those that are not left. */
    private static List<Contribution> steps(Counted was, Counted left) {
        var steps = new ArrayList<Contribution>();
        if (was.workingDays() != null && left.workingDays() == null) {
            steps.addAll(replied(was.receivedAt(), was.workingDays(), was.estimated()));
        }
        if (was.published() && !left.published()) {
            steps.add(add(PUBLISHED, was.receivedAt(), 1));
        }
        if (was.closed() && !left.closed()) {
            steps.add(add(CLOSED, was.receivedAt(), 1));
        }
        return steps;
    }

    private static List<Contribution> received(MessageKind kind, Instant at) {
        return kind == MessageKind.COMPLAINT
                ? List.of(add(RECEIVED, at, 1), add(COMPLAINTS, at, 1))
                : List.of(add(RECEIVED, at, 1));
    }

    private static List<Contribution> replied(Instant receivedAt, int workingDays, boolean isEstimated) {
        var replied = List.of(add(REPLIED, receivedAt, 1), add(HANDLING_DAYS, receivedAt, workingDays));
        return isEstimated
                ? Stream.concat(replied.stream(), Stream.of(add(ESTIMATED, receivedAt, 1)))
                        .toList()
                : replied;
    }

    private static Contribution add(String figure, Instant at, long delta) {
        return Contribution.add(figure, at, Map.of(), delta, null);
    }
}

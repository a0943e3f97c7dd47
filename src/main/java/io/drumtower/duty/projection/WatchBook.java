package io.drumtower.duty.projection;

import io.drumtower.duty.FindHappenings;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.FindVoidHandovers;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.HandoverEntry.State;
import io.drumtower.duty.OfOccasion;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The watch of each occasion: its shifts with their positions, its handovers, and which events it is made of. */
@Component
class WatchBook implements Projection {

    private final WatchTable shifts;
    private final HandoverTable handovers;
    private final HappeningTable happenings;

    WatchBook(JdbcClient jdbc) {
        shifts = new WatchTable(jdbc);
        handovers = new HandoverTable(jdbc);
        happenings = new HappeningTable(jdbc);
    }

    @Override
    public String group() {
        return "duty.watch";
    }

    @Override
    public boolean handles(Class<?> event) {
        return OfOccasion.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof OfOccasion event && event.occasion() != null) {
            happenings.on(recorded, event);
        }
        if (recorded.event() instanceof ShiftEvent event) {
            changeShifts(event);
            changeHandovers(recorded, event);
            endHandover(recorded, event);
            discuss(event);
        }
    }

    private void changeShifts(ShiftEvent event) {
        if (event instanceof ShiftStarted started) {
            shifts.on(started);
        } else if (event instanceof HandoverAccepted accepted) {
            shifts.on(accepted);
        } else if (event instanceof HandoverTakenOver taken) {
            shifts.on(taken);
        } else if (event instanceof WatchStoodDown stoodDown) {
            shifts.on(stoodDown);
        } else if (event instanceof HandoverStarted started) {
            shifts.on(started);
        } else if (event instanceof HandoverRefused refused) {
            shifts.on(refused);
        } else if (event instanceof HandoverWithdrawn withdrawn) {
            shifts.on(withdrawn);
        }
    }

    private void changeHandovers(Recorded recorded, ShiftEvent event) {
        if (event instanceof HandoverStarted started) {
            handovers.on(recorded, started);
        } else if (event instanceof HandoverSigned signed) {
            handovers.on(recorded, signed);
        } else if (event instanceof AddendumRecorded addendum) {
            handovers.on(recorded, addendum);
        }
    }

    private void endHandover(Recorded recorded, ShiftEvent event) {
        if (event instanceof HandoverAccepted one) {
            var by = one.team().officerInCharge();
            handovers.ended(recorded, one.handover(), State.ACCEPTED, by, one.notInPerson(), one.occurredAt());
        } else if (event instanceof HandoverTakenOver one) {
            handovers.ended(recorded, one.handover(), State.TAKEN_OVER, one.by(), one.reason(), one.occurredAt());
        } else if (event instanceof HandoverRefused one) {
            handovers.ended(recorded, one.handover(), State.REFUSED, one.by(), one.reason(), one.occurredAt());
        } else if (event instanceof HandoverWithdrawn one) {
            handovers.ended(recorded, one.handover(), State.WITHDRAWN, one.by(), one.reason(), one.occurredAt());
        }
    }

    private void discuss(ShiftEvent event) {
        if (event instanceof ItemUnderstood understood) {
            handovers.on(understood);
        } else if (event instanceof ItemQuestioned questioned) {
            handovers.on(questioned);
        } else if (event instanceof QuestionAnswered answered) {
            handovers.on(answered);
        }
    }

    @QueryHandler
    ShiftEntry handle(GetShift query) {
        return shifts.get(query.id()).orElseThrow(() -> Refused.notFound("duty.problem.no-such-shift", query.id()));
    }

    @QueryHandler
    HandoverEntry handle(GetHandover query) {
        return handovers
                .get(query.id())
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-handover", query.id()));
    }

    @QueryHandler
    FindVoidHandovers.VoidHandovers handle(FindVoidHandovers query) {
        return new FindVoidHandovers.VoidHandovers(handovers.ofNoEffect(query.shift(), query.limit()));
    }

    @QueryHandler
    FindHappenings.Happenings handle(FindHappenings query) {
        return new FindHappenings.Happenings(happenings.find(query));
    }

    @QueryHandler
    FindShifts.Shifts handle(FindShifts query) {
        return new FindShifts.Shifts(
                query.occasion() == null
                        ? shifts.running(query.limit())
                        : shifts.of(query.occasion(), query.after(), query.limit()));
    }
}

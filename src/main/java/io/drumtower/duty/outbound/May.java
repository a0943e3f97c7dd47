package io.drumtower.duty.outbound;

import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.HandoverEntry.State;
import io.drumtower.duty.ShiftEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * What whoever reads a handover can do about it. The command decides; this only spares him the forms of others.
 *
 * @param give decide about items, and sign as the outgoing officer
 * @param answer questions, and withdraw
 * @param take understand, ask back, and sign as the incoming officer
 */
record May(boolean give, boolean answer, boolean take, boolean refuse, boolean takeOver, boolean add) {

    static final May NOTHING = new May(false, false, false, false, false, false);

    static May of(HandoverEntry handover, ShiftEntry shift, HttpServletRequest request, Instant now) {
        var who = String.valueOf(request.getRemoteUser());
        var onDuty = request.isUserInRole("DUTY");
        var outgoing = onDuty && who.equals(handover.outgoing());
        var incoming = onDuty && who.equals(handover.incoming().officerInCharge());
        return new May(
                outgoing && handover.state() == State.STARTED,
                outgoing && handover.runs(),
                incoming && handover.state() == State.SIGNED,
                incoming && handover.runs(),
                handover.runs() && !who.equals(handover.outgoing()) && isReserve(who, handover, shift, request, now),
                onDuty && handover.passed());
    }

    private static boolean isReserve(
            String who, HandoverEntry handover, ShiftEntry shift, HttpServletRequest request, Instant now) {
        var backup = who.equals(handover.incoming().backup())
                || who.equals(shift.team().backup());
        var after = backup ? HandoverEntry.BACKUP_AFTER : HandoverEntry.SUPERVISOR_AFTER;
        return ((backup && request.isUserInRole("DUTY")) || request.isUserInRole("SUPERVISOR"))
                && !now.isBefore(handover.startedAt().plus(after));
    }
}

package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.NOT_BACKUP;
import static io.drumtower.duty.command.WatchRule.SAME_OFFICER;
import static io.drumtower.duty.command.WatchRule.TOO_EARLY_TO_TAKE_OVER;

import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;

/** A handover that nobody accepts: first the backup of either shift may take over, then a supervisor. */
record TakingOver(Charge charge, Offer offer) {

    HandoverTakenOver decide(TakeOverHandover takeOver) {
        SAME_OFFICER.unless(!charge.is(takeOver.by()));
        NOT_BACKUP.unless(isBackup(takeOver.by()) || takeOver.supervisor());
        var after = isBackup(takeOver.by()) ? HandoverEntry.BACKUP_AFTER : HandoverEntry.SUPERVISOR_AFTER;
        TOO_EARLY_TO_TAKE_OVER.unless(!takeOver.at().isBefore(offer.startedAt().plus(after)));
        return new HandoverTakenOver(
                takeOver.occasion(),
                charge.shift(),
                offer.id(),
                charge.nextShift(),
                charge.team().officerInCharge(),
                offer.incoming().officerInCharge(),
                teamOf(takeOver.by()),
                offer.relief(),
                charge.since(),
                takeOver.reason(),
                takeOver.by(),
                takeOver.at());
    }

    private boolean isBackup(String officer) {
        return officer.equals(offer.incoming().backup())
                || officer.equals(charge.team().backup());
    }

    private Team teamOf(String officer) {
        var planned = offer.incoming();
        var backup = officer.equals(planned.backup()) ? null : planned.backup();
        return new Team(officer, backup, planned.supervisor(), planned.crew());
    }
}

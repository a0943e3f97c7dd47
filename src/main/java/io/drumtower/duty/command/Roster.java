package io.drumtower.duty.command;

import static io.drumtower.duty.command.RosterRule.BACKUP_IS_OFFICER;
import static io.drumtower.duty.command.RosterRule.OCCASION_CANCELLED;
import static io.drumtower.duty.command.RosterRule.ROSTER_EMPTY;
import static io.drumtower.duty.command.RosterRule.SHIFT_NUMBERS;
import static io.drumtower.duty.command.RosterRule.SHIFT_OUTSIDE_OCCASION;
import static io.drumtower.duty.command.RosterRule.SHIFT_WITHOUT_LENGTH;
import static io.drumtower.duty.command.RosterRule.UNKNOWN_PLACE;

import io.drumtower.duty.RosterEvent;
import io.drumtower.duty.RosterEvent.RosterPublished;
import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.command.RosterCommand.Plan;
import io.drumtower.duty.command.RosterCommand.PublishRoster;
import java.util.List;
import java.util.Optional;

/**
 * The decisions of one roster, as pure functions.
 *
 * @param shifts as published last
 */
record Roster(List<RosteredShift> shifts) {

    static final Roster NONE = new Roster(List.of());

    /** Empty when this roster is published already. */
    Optional<RosterEvent> decide(PublishRoster publish) {
        require(!publish.plan().cancelled(), OCCASION_CANCELLED);
        require(!publish.shifts().isEmpty(), ROSTER_EMPTY);
        for (var i = 0; i < publish.shifts().size(); i++) {
            check(publish.shifts().get(i), publish.plan());
            require(isNext(publish.shifts(), i), SHIFT_NUMBERS);
        }
        return publish.shifts().equals(shifts)
                ? Optional.empty()
                : Optional.of(new RosterPublished(publish.occasion(), publish.shifts(), publish.by(), publish.at()));
    }

    Roster evolve(RosterEvent event) {
        return event instanceof RosterPublished published ? new Roster(published.shifts()) : this;
    }

    private static void check(RosteredShift shift, Plan plan) {
        require(shift.start().isBefore(shift.end()), SHIFT_WITHOUT_LENGTH);
        require(shift.start().isBefore(plan.end()) && shift.end().isAfter(plan.start()), SHIFT_OUTSIDE_OCCASION);
        require(!shift.officerInCharge().equals(shift.backup()), BACKUP_IS_OFFICER);
        require(
                plan.places().isEmpty()
                        || shift.crew().stream().allMatch(post -> plan.places().contains(post.place())),
                UNKNOWN_PLACE);
    }

    private static boolean isNext(List<RosteredShift> shifts, int i) {
        return shifts.get(i).number() == i + 1
                && (i == 0 || !shifts.get(i).start().isBefore(shifts.get(i - 1).start()));
    }

    private static void require(boolean kept, RosterRule rule) {
        if (!kept) {
            throw rule.violation();
        }
    }
}

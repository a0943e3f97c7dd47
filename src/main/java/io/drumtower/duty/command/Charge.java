package io.drumtower.duty.command;

import io.drumtower.duty.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who answers for the watch, and how it came to that.
 *
 * @param number of the shift, from 1
 * @param opened when the first shift began
 * @param handovers how many this shift has begun
 * @param ended all handovers of the watch that are over
 * @param addenda ids of those that were written
 */
record Charge(
        String occasion,
        int number,
        Instant opened,
        Team team,
        Instant since,
        int handovers,
        List<Ended> ended,
        Set<String> addenda) {

    /** How a handover can end. */
    sealed interface End {
        /** Responsibility passed. */
        record Passed() implements End {}

        record Refused() implements End {}

        record Withdrawn() implements End {}
    }

    /** @param by who ended it */
    record Ended(String handover, End end, String by) {

        boolean passed() {
            return end instanceof End.Passed;
        }
    }

    static Charge first(String occasion, Team team, Instant since) {
        return new Charge(occasion, 1, since, team, since, 0, List.of(), Set.of());
    }

    String shift() {
        return occasion + "." + number;
    }

    String nextShift() {
        return occasion + "." + (number + 1);
    }

    String nextHandover() {
        return shift() + "." + (handovers + 1);
    }

    boolean is(String officer) {
        return team.officerInCharge().equals(officer);
    }

    Charge begun() {
        return new Charge(occasion, number, opened, team, since, handovers + 1, ended, addenda);
    }

    Charge ended(Ended handover) {
        var all = new ArrayList<>(ended);
        all.add(handover);
        return new Charge(occasion, number, opened, team, since, handovers, List.copyOf(all), addenda);
    }

    Charge passed(Team to, Instant at) {
        return new Charge(occasion, number + 1, opened, to, at, 0, ended, addenda);
    }

    Charge with(String addendum) {
        var all = new HashSet<>(addenda);
        all.add(addendum);
        return new Charge(occasion, number, opened, team, since, handovers, ended, Set.copyOf(all));
    }

    /** Whether a handover ended like this, by the same person: the same request again. */
    boolean hasEnded(String handover, End end, String by) {
        return ended.contains(new Ended(handover, end, by));
    }

    boolean hasPassed(String handover) {
        return ended.stream().anyMatch(one -> one.handover().equals(handover) && one.passed());
    }

    boolean hasEnded(String handover) {
        return ended.stream().anyMatch(one -> one.handover().equals(handover));
    }
}

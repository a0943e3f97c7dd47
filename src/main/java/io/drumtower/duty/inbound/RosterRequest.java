package io.drumtower.duty.inbound;

import io.drumtower.duty.GetOutline.Outline;
import io.drumtower.duty.RosteredShift;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each shift by itself, or a pattern and the teams that take turns. */
record RosterRequest(
        @Nullable List<ShiftRequest> shifts,
        @Nullable ShiftPattern pattern,
        @Nullable List<TeamRequest> teams) {

    private static final int MOST = 1_000;

    record ShiftRequest(
            @Nullable Integer number,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String officerInCharge,
            @Nullable String backup,
            @Nullable String supervisor,
            @Nullable List<TeamRequest.PostRequest> crew) {

        RosteredShift shift(int place) {
            return shift(
                    number == null ? place : number,
                    Members.minute(start, "start"),
                    Members.minute(end, "end"),
                    team());
        }

        private TeamRequest team() {
            return new TeamRequest(officerInCharge, backup, supervisor, crew);
        }

        static RosteredShift shift(int number, Instant start, Instant end, TeamRequest request) {
            var team = request.team();
            return new RosteredShift(
                    number, start, end, team.officerInCharge(), team.backup(), team.supervisor(), team.crew());
        }
    }

    /** @throws Refused with 422 and the member that is wrong */
    List<RosteredShift> shifts(Outline occasion) {
        if (pattern != null && shifts == null) {
            return pattern(occasion, pattern);
        }
        if (shifts == null || pattern != null || shifts.size() > MOST) {
            throw Refused.invalid("duty.problem.shifts-or-pattern", "shifts");
        }
        var all = new ArrayList<RosteredShift>();
        for (var shift : shifts) {
            all.add(shift.shift(all.size() + 1));
        }
        return all;
    }

    private List<RosteredShift> pattern(Outline occasion, ShiftPattern by) {
        if (teams == null || teams.isEmpty()) {
            throw Refused.invalid("duty.problem.teams-expected", "teams");
        }
        var all = new ArrayList<RosteredShift>();
        for (var span : by.layOut(occasion.start(), occasion.end(), BusinessDay.zone())) {
            var team = teams.get(all.size() % teams.size());
            all.add(ShiftRequest.shift(all.size() + 1, span.from(), span.to(), team));
        }
        return all;
    }
}

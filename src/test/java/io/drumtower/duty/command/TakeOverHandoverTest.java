package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchFixture.EIGHT;
import static io.drumtower.duty.command.WatchFixture.HANDOVER;
import static io.drumtower.duty.command.WatchFixture.SIXTEEN;

import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A handover that nobody accepts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeOverHandoverTest {

    private final WatchFixture watch = new WatchFixture();

    @Test
    void is_taken_over_by_a_backup_after_ten_minutes() {
        watch.handingOver()
                .when(takeOver("0043", 10, false))
                .expectEvents(taken("0043", new Team("0043", null, "0003", List.of()), 10));
        new WatchFixture()
                .handingOver()
                .when(takeOver("0018", 10, false))
                .expectEvents(taken("0018", new Team("0018", "0043", "0003", List.of()), 10));
        new WatchFixture().handingOver().refuses(takeOver("0043", 9, false), "too-early-to-take-over");
    }

    @Test
    void is_taken_over_by_a_supervisor_after_fifteen_minutes() {
        watch.handingOver()
                .when(takeOver("0005", 15, true))
                .expectEvents(taken("0005", new Team("0005", "0043", "0003", List.of()), 15));
        new WatchFixture().handingOver().refuses(takeOver("0005", 14, true), "too-early-to-take-over");
    }

    @Test
    void is_taken_over_by_nobody_else() {
        watch.handingOver().refuses(takeOver("0099", 60, false), "not-backup");
        new WatchFixture().handingOver().refuses(takeOver("0017", 60, true), "same-officer");
    }

    private static TakeOverHandover takeOver(String by, int minutes, boolean supervisor) {
        return new TakeOverHandover(
                "expo", HANDOVER, "not there", supervisor, by, SIXTEEN.plus(Duration.ofMinutes(minutes)));
    }

    private static HandoverTakenOver taken(String by, Team team, int minutes) {
        return new HandoverTakenOver(
                "expo",
                "expo.1",
                HANDOVER,
                "expo.2",
                "0017",
                "0042",
                team,
                null,
                EIGHT,
                "not there",
                by,
                SIXTEEN.plus(Duration.ofMinutes(minutes)));
    }
}

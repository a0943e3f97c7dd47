package io.drumtower.duty.outbound;

import io.drumtower.SetClock;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.Section;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A watch in which anything happens at any time, by a clock that jumps. */
final class RandomWatch {

    /** What arrives from a source of its site. */
    interface Delivery {
        void send(int records) throws Exception;
    }

    private final String occasion;
    private final Random random;
    private final Supplier<SetClock> clock;
    private final Supplier<CommandGateway> commands;
    private final Delivery delivery;
    private int shift = 1;
    private int handover;
    private int made;

    /** @param clock that of the program which runs now; so are the commands */
    RandomWatch(
            String occasion,
            Random random,
            Supplier<SetClock> clock,
            Supplier<CommandGateway> commands,
            Delivery delivery) {
        this.occasion = occasion;
        this.random = random;
        this.clock = clock;
        this.commands = commands;
        this.delivery = delivery;
    }

    /** @param midway is done when half of it has happened */
    void run(Instant end, Runnable midway) throws Exception {
        commands.get()
                .<WatchAnswer>sendAndWait(new StartShift(occasion, team(shift), null, false, officer(shift), now()));
        for (var i = 0; i < 20; i++) {
            if (i == 10) {
                midway.run();
            }
            pass();
            happen();
        }
        commands.get()
                .<WatchAnswer>sendAndWait(new StandDownWatch(
                        occasion, occasion + "." + shift, "0003", List.of(), end, end, "test", officer(shift), now()));
        write(); // late, and of the last report
    }

    /** Up to an hour and a half on, or up to an hour back. */
    private void pass() {
        var minutes = random.nextInt(5) < 2 ? -random.nextInt(61) : random.nextInt(91);
        clock.get().set(now().plus(Duration.ofMinutes(minutes)));
    }

    private void happen() throws Exception {
        var what = random.nextInt(6);
        if (what == 0) {
            raise();
        } else if (what <= 2) {
            commands.get()
                    .sendAndWait(new RecordEntry(
                            id("e"), occasion, new Wording(EntryKind.NOTE, "n", now()), officer(shift), now()));
        } else if (what == 3) {
            delivery.send(1 + random.nextInt(3));
        } else if (what >= 4) {
            handOver();
        }
    }

    private void write() {
        commands.get()
                .sendAndWait(new RecordEntry(
                        id("e"), occasion, new Wording(EntryKind.NOTE, "n", now()), officer(shift), now()));
    }

    private void raise() {
        var id = id("i");
        commands.get()
                .sendAndWait(new RaiseItem(
                        id, occasion, "t", Severity.NORMAL, officer(shift), "next", null, officer(shift), now()));
        if (random.nextBoolean()) {
            commands.get().sendAndWait(new CloseItem(id, "done", officer(shift), now()));
        }
    }

    private void handOver() throws Exception {
        var at = occasion + "." + shift;
        commands.get()
                .<WatchAnswer>sendAndWait(
                        new StartHandover(occasion, at, team(shift + 1), null, officer(shift), now()));
        var id = at + "." + ++handover;
        var began = now();
        if (random.nextBoolean()) {
            delivery.send(1);
            commands.get()
                    .sendAndWait(new RecordEntry(
                            id("e"), occasion, new Wording(EntryKind.NOTE, "n", now()), officer(shift), now()));
        }
        switch (random.nextInt(4)) {
            case 0 ->
                commands.get()
                        .<WatchAnswer>sendAndWait(new RefuseHandover(occasion, id, "r", officer(shift + 1), began));
            case 1 ->
                commands.get()
                        .<WatchAnswer>sendAndWait(new WithdrawHandover(occasion, id, null, officer(shift), began));
            case 2 -> {
                commands.get()
                        .<WatchAnswer>sendAndWait(new TakeOverHandover(
                                occasion, id, "r", true, officer(shift + 1), began.plus(Duration.ofMinutes(20))));
                next();
            }
            default -> {
                sign(id, began);
                next();
            }
        }
    }

    private void sign(String id, Instant at) {
        commands.get().<WatchAnswer>sendAndWait(new SignHandover(occasion, id, List.of(), null, officer(shift), at));
        for (var section : Section.values()) {
            commands.get()
                    .<WatchAnswer>sendAndWait(
                            new UnderstandMatter(occasion, id, section.matter(), officer(shift + 1), at));
        }
        commands.get()
                .<WatchAnswer>sendAndWait(new SignHandover(occasion, id, List.of(), null, officer(shift + 1), at));
    }

    private void next() {
        shift++;
        handover = 0;
    }

    private Instant now() {
        return clock.get().instant();
    }

    private String id(String kind) {
        return occasion + "-" + kind + ++made;
    }

    private static String officer(int shift) {
        return "officer-" + shift;
    }

    private static Team team(int shift) {
        return new Team(officer(shift), null, null, List.of());
    }
}

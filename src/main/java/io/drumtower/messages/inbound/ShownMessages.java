package io.drumtower.messages.inbound;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Fate.Kind;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Shown;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake;
import io.drumtower.kernel.ShownMessage;
import io.drumtower.kernel.Visible;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.FindBrought;
import io.drumtower.messages.FindKnown;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Messages that sheets show. A message is its number, and counts once; a sheet that shows it again may tell how it went
 * on, and nothing else. What it says is sealed before it is recorded.
 */
@Component
class ShownMessages implements ShownIntake {

    private static final String MESSAGES = "messages.messages";

    /** The clockwork calls, and has other things to do. */
    private static final int WITHDRAWN_AT_ONCE = 100;

    private final Facts facts;
    private final Seal seal;
    private final MessageDesk desk;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final WorkingDays calendar;
    private final Visible visible;

    ShownMessages(
            Facts facts,
            Seal seal,
            MessageDesk desk,
            CommandGateway commands,
            QueryGateway queries,
            WorkingDays calendar,
            Visible visible) {
        this.facts = facts;
        this.seal = seal;
        this.desk = desk;
        this.commands = commands;
        this.queries = queries;
        this.calendar = calendar;
        this.visible = visible;
    }

    @Override
    public Shown.Kind kind() {
        return Shown.Kind.MESSAGE;
    }

    @Override
    public ShownAs require(ShownAs as) {
        return MessageWords.require(as);
    }

    @Override
    public long take(List<Shown> shown, ShownAs as, From from, Function<List<Fate>, List<?>> and) {
        var rows = read(shown, as, from);
        var known = known(rows);
        var fates = fates(rows, known, keys(known, List.of()));
        var fresh = IntStream.range(0, rows.size())
                .filter(i -> fates.get(i).kind() == Kind.RELEASED)
                .mapToObj(rows::get)
                .toList();
        var keys = keys(known, fresh);
        for (var i = 0; i < rows.size(); i++) {
            if (fates.get(i).kind() == Kind.CORRECTED) {
                fates.set(
                        i,
                        goOn(new MessageSteps(rows.get(i), known.get(rows.get(i).id()), keys), fates.get(i)));
            }
        }
        var received = fresh.stream().map(one -> fact(one, from, keys)).toList();
        return facts.append(received, counted -> and.apply(settle(rows, fates, counted)))
                .position();
    }

    @Override
    public List<Fate> preview(List<Shown> shown, ShownAs as, From from) {
        var rows = read(shown, as, from);
        var known = known(rows);
        return fates(rows, known, keys(known, List.of()));
    }

    private static List<SheetMessage> read(List<Shown> shown, ShownAs as, From from) {
        return shown.stream()
                .map(one -> SheetMessage.read((ShownMessage) one, as, from))
                .toList();
    }

    private Map<String, MessageEntry> known(List<SheetMessage> rows) {
        visible.await(MESSAGES);
        var ids = rows.stream().map(SheetMessage::id).distinct().toList();
        return queries.query(new FindKnown(ids), FindKnown.Known.class).join().messages().stream()
                .collect(toMap(MessageEntry::id, one -> one));
    }

    private Seal.Keys keys(Map<String, MessageEntry> known, List<SheetMessage> fresh) {
        return seal.keys(
                known.keySet().stream().map(MessageDesk::subject).toList(),
                fresh.stream().map(SheetMessage::subject).toList());
    }

    /** One that stands earlier in the list is known as if it had been recorded. */
    private static List<Fate> fates(List<SheetMessage> rows, Map<String, MessageEntry> known, Seal.Keys keys) {
        var met = new HashMap<String, SheetMessage>();
        var fates = new ArrayList<Fate>();
        for (var row : rows) {
            var entry = known.get(row.id());
            if (row.fate() != null) {
                fates.add(row.fate());
                continue;
            }
            var before = met.putIfAbsent(row.id(), row);
            if (before != null) {
                fates.add(row.isSame(before) ? Fate.of(Kind.KNOWN) : MessageSteps.ANOTHER);
            } else {
                fates.add(entry == null ? Fate.of(Kind.RELEASED) : new MessageSteps(row, entry, keys).fate());
            }
        }
        return fates;
    }

    /** Somebody may have gone on with it meanwhile. */
    private Fate goOn(MessageSteps steps, Fate fate) {
        try {
            steps.commands(calendar).forEach(commands::sendAndWait);
            return fate;
        } catch (RuleViolation broken) {
            return Fate.of(Kind.KNOWN);
        }
    }

    private Fact fact(SheetMessage row, From from, Seal.Keys keys) {
        var shown = row.shown();
        var author = shown.author();
        var received = new MessageReceived(
                row.id(),
                row.kind(),
                row.channel(),
                shown.receivedAt(),
                keys.seal(row.subject(), "title", shown.title()),
                keys.seal(row.subject(), "text", row.text()),
                author == null ? null : keys.seal(row.subject(), "author", author),
                null,
                from.source(),
                from.delivery());
        var steps = new MessageSteps(row, null, keys).commands(calendar);
        var stream = UUID.fromString(MessageCommand.stream(row.id()));
        return new Fact(stream, MessageDesk.STREAM, received, MessageHistory.after(received, steps));
    }

    /** Of those that are new only what nobody has recorded meanwhile. */
    private static List<Fate> settle(List<SheetMessage> rows, List<Fate> fates, List<Fact> counted) {
        var left = counted.stream().map(Fact::id).collect(toSet());
        var settled = new ArrayList<>(fates);
        for (var i = 0; i < rows.size(); i++) {
            if (settled.get(i).kind() == Kind.RELEASED
                    && !left.remove(
                            UUID.fromString(MessageCommand.stream(rows.get(i).id())))) {
                settled.set(i, Fate.of(Kind.KNOWN));
            }
        }
        return settled;
    }

    @Override
    public boolean withdraw(String delivery, String reason, String by) {
        visible.await(MESSAGES);
        var left = queries.query(new FindBrought(delivery, WITHDRAWN_AT_ONCE), FindBrought.Brought.class)
                .join()
                .ids();
        left.forEach(id -> desk.withdraw(id, reason, by));
        return left.isEmpty();
    }
}

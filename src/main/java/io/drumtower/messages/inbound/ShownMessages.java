package io.drumtower.messages.inbound;

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
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageCommand.ReturnMessage;
import io.drumtower.pages.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Messages that sheets show. A message is its number, and counts once; a sheet that shows it again may tell how it went
 * on, and nothing else, unless it had been withdrawn with its delivery: then it is as if it were new. What it says is
 * sealed before it is recorded.
 */
@Component
class ShownMessages implements ShownIntake {

    private final Facts facts;
    private final MentionedMessages mentions;
    private final Seal seal;
    private final BroughtMessages brought;
    private final KnownMessages known;
    private final CommandGateway commands;
    private final WorkingDays calendar;

    ShownMessages(
            Facts facts,
            MentionedMessages mentions,
            Seal seal,
            BroughtMessages brought,
            KnownMessages known,
            CommandGateway commands,
            WorkingDays calendar) {
        this.facts = facts;
        this.mentions = mentions;
        this.seal = seal;
        this.brought = brought;
        this.known = known;
        this.commands = commands;
        this.calendar = calendar;
    }

    @Override
    public Shown.Kind kind() {
        return Shown.Kind.MESSAGE;
    }

    @Override
    public List<String> channels() {
        return Members.words(MessageChannel.class);
    }

    @Override
    public List<String> categories() {
        return Members.words(MessageKind.class);
    }

    @Override
    public ShownAs require(ShownAs as) {
        return MessageWords.require(as);
    }

    @Override
    public long take(List<Shown> shown, ShownAs as, From from, Function<List<Fate>, List<?>> and) {
        var rows = read(shown, as, from);
        var told = known.of(rows);
        var fates = KnownMessages.fates(rows, told);
        var keys = seal.keys(
                told.keySet().stream().map(MessageDesk::subject).toList(),
                of(Kind.RELEASED, rows, fates).map(SheetMessage::subject).toList());
        var received =
                of(Kind.RELEASED, rows, fates).map(one -> fact(one, from, keys)).toList();
        var position = facts.append(received, counted -> {
                    var settled = settle(rows, fates, counted);
                    mentions.add(rows, settled, told, from.delivery());
                    return and.apply(settled);
                })
                .position();
        for (var i = 0; i < rows.size(); i++) {
            goOn(rows.get(i), fates.get(i), told, from, keys);
        }
        return position;
    }

    private static Stream<SheetMessage> of(Kind kind, List<SheetMessage> rows, List<Fate> fates) {
        return IntStream.range(0, rows.size())
                .filter(i -> fates.get(i).kind() == kind)
                .mapToObj(rows::get);
    }

    @Override
    public List<Fate> preview(List<Shown> shown, ShownAs as, From from) {
        var rows = read(shown, as, from);
        return KnownMessages.fates(rows, known.of(rows));
    }

    private static List<SheetMessage> read(List<Shown> shown, ShownAs as, From from) {
        return shown.stream()
                .map(one -> SheetMessage.read((ShownMessage) one, as, from))
                .toList();
    }

    /** What is decided of a message that is known. */
    private List<MessageCommand> decided(
            SheetMessage row, Fate fate, Map<String, ToldBefore> told, From from, Seal.Keys keys) {
        if (fate.kind() == Kind.CORRECTED) {
            return new MessageSteps(row, told.get(row.id())).commands(calendar, from.delivery(), keys);
        }
        if (fate.kind() != Kind.RETURNED) {
            return List.of();
        }
        var again = new ArrayList<MessageCommand>();
        again.add(new ReturnMessage(received(row, from, keys), from.receivedAt()));
        again.addAll(steps(row, from, keys));
        return again;
    }

    /** Somebody may have gone on with it meanwhile, or have erased it, or have it brought back already: then it stays so. */
    private void goOn(SheetMessage row, Fate fate, Map<String, ToldBefore> told, From from, Seal.Keys keys) {
        try {
            for (var command : decided(row, fate, told, from, keys)) {
                boolean changed = commands.sendAndWait(command);
                if (command instanceof ReturnMessage && !changed) {
                    return;
                }
            }
        } catch (RuleViolation | Seal.NoKeyException stale) {
            // as above
        }
    }

    private Fact fact(SheetMessage row, From from, Seal.Keys keys) {
        var received = received(row, from, keys);
        var stream = UUID.fromString(MessageCommand.stream(row.id()));
        return new Fact(
                stream, RecordedMessages.STREAM, received, MessageCommand.followed(received, steps(row, from, keys)));
    }

    private List<MessageCommand> steps(SheetMessage row, From from, Seal.Keys keys) {
        return new MessageSteps(row, null).commands(calendar, from.delivery(), keys);
    }

    private static MessageReceived received(SheetMessage row, From from, Seal.Keys keys) {
        var shown = row.shown();
        var author = shown.author();
        return new MessageReceived(
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
        return brought.withdraw(delivery, reason, by);
    }
}

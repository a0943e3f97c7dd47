package io.drumtower.duty.outbound;

import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.HandoverEntry.State;
import io.drumtower.duty.Section;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handover as its page shows it.
 *
 * @param state in words
 * @param inCharge who answers for the watch as far as this handover goes
 * @param late from when on a backup may take over
 * @param acks by matter, of what the incoming officer has said something to
 * @param current the section that is to be read next; empty when none is
 * @param left how many matters must still be understood
 */
record HandoverView(
        String id,
        String occasion,
        String shift,
        String state,
        String css,
        boolean running,
        boolean passed,
        boolean inPerson,
        String outgoing,
        String incoming,
        String inCharge,
        String cut,
        String cutAt,
        String late,
        @Nullable Signature given,
        @Nullable Signature taken,
        @Nullable String reason,
        Map<String, Ack> acks,
        String current,
        int left,
        List<Addendum> addenda) {

    private static final String ITEM = "item/";

    /** More have no place on paper. */
    private static final int PRINTED_QUESTIONS = 2;

    public long asked() {
        return acks.values().stream().filter(ack -> !ack.question().isEmpty()).count();
    }

    public boolean printsQuestions() {
        return asked() <= PRINTED_QUESTIONS;
    }

    /** @param by who signed */
    record Signature(String by, String at, String position) {}

    /**
     * @param key part of the ids of its elements
     * @param understood the time of day; empty while it is not
     */
    record Ack(String key, String understood, String question, String asked, String answer, String answered) {

        public boolean isUnderstood() {
            return !understood.isEmpty();
        }

        public boolean isOpen() {
            return !question.isEmpty() && answer.isEmpty();
        }
    }

    record Addendum(String at, String by, String text) {}

    static HandoverView of(HandoverEntry entry, Words words) {
        var acks = acks(entry);
        var left = matters(entry).filter(matter -> !isUnderstood(acks, matter)).toList();
        var passed = entry.passed();
        var incoming = entry.incoming().officerInCharge();
        var endedBy = entry.endedBy() == null ? incoming : entry.endedBy();
        return new HandoverView(
                entry.id(),
                entry.occasion(),
                entry.shift(),
                state(entry.state(), words),
                css(entry.state()),
                entry.runs(),
                passed,
                entry.state() == State.ACCEPTED && entry.reason() == null,
                entry.outgoing(),
                incoming,
                passed ? endedBy : entry.outgoing(),
                Texts.number(entry.cut()),
                Texts.moment(entry.startedAt()),
                Texts.time(entry.startedAt().plus(HandoverEntry.BACKUP_AFTER)),
                signature(entry.outgoing(), entry.signedAt(), entry.signedPosition()),
                passed ? signature(endedBy, entry.endedAt(), entry.endedPosition()) : null,
                entry.reason(),
                acks,
                entry.state() == State.SIGNED && !left.isEmpty() ? left.get(0) : "",
                left.size(),
                entry.addenda().stream()
                        .map(one -> new Addendum(Texts.moment(one.occurredAt()), one.by(), one.text()))
                        .toList());
    }

    private static @Nullable Signature signature(String by, @Nullable Instant at, @Nullable Long position) {
        return at == null || position == null ? null : new Signature(by, Texts.moment(at), Texts.number(position));
    }

    /** What must be understood: each section, and each critical item by itself where the items stand. */
    private static Stream<String> matters(HandoverEntry entry) {
        return Arrays.stream(Section.values())
                .flatMap(section -> section == Section.ITEMS
                        ? Stream.concat(
                                entry.criticals().stream().map(item -> ITEM + item), Stream.of(section.matter()))
                        : Stream.of(section.matter()));
    }

    private static boolean isUnderstood(Map<String, Ack> acks, String matter) {
        var ack = acks.get(matter);
        return ack != null && ack.isUnderstood();
    }

    private static Map<String, Ack> acks(HandoverEntry entry) {
        var acks = new HashMap<String, Ack>();
        for (var one : entry.matters()) {
            acks.put(
                    one.matter(),
                    new Ack(
                            key(one.matter()),
                            time(one.understoodAt()),
                            text(one.question()),
                            time(one.askedAt()),
                            text(one.answer()),
                            time(one.answeredAt())));
        }
        return acks;
    }

    private static String key(String matter) {
        return matter.startsWith(ITEM) ? "item-" + ItemRow.key(matter.substring(ITEM.length())) : matter;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Texts.time(at);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    static String state(State state, Words words) {
        return switch (state) {
            case STARTED -> words.say("duty.handover.started");
            case SIGNED -> words.say("duty.handover.signed");
            case ACCEPTED -> words.say("duty.handover.accepted");
            case REFUSED -> words.say("duty.handover.refused");
            case WITHDRAWN -> words.say("duty.handover.withdrawn");
            case TAKEN_OVER -> words.say("duty.handover.taken-over");
        };
    }

    private static String css(State state) {
        return switch (state) {
            case STARTED, SIGNED -> "b-due";
            case ACCEPTED, TAKEN_OVER -> "b-ok";
            case REFUSED, WITHDRAWN -> "b-bad";
        };
    }
}

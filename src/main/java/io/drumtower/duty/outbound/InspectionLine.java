package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An inspection in a list.
 *
 * @param groups how many checklists are in, of how many
 * @param findings how many are still open, of how many; blank without any
 * @param reviewed by whom; blank before
 */
record InspectionLine(
        int number, String due, String state, String css, String groups, String findings, String reviewed) {

    static List<InspectionLine> of(List<InspectionEntry> all, Instant now, Texts texts) {
        return all.stream().map(one -> of(one, now, texts)).toList();
    }

    static InspectionLine of(InspectionEntry one, Instant now, Texts texts) {
        var state = InspectionRow.state(one, now);
        var open = openFindings(List.of(one));
        return new InspectionLine(
                one.plan().number(),
                When.of(one.plan().due(), now, texts),
                word(state, texts),
                css(state),
                one.checklists().size() + " / " + one.plan().groups().size(),
                one.findings().isEmpty() ? "" : open + " / " + one.findings().size(),
                one.review() == null ? "" : one.review().by());
    }

    /** How many findings nobody has resolved. */
    static long openFindings(List<InspectionEntry> all) {
        return all.stream()
                .flatMap(one -> one.findings().stream())
                .filter(finding -> finding.note() == null)
                .count();
    }

    /** The one that an officer should do: the earliest that is due, else the next, else the newest that was missed. */
    static Optional<InspectionEntry> next(List<InspectionEntry> all, Instant now) {
        return first(all, InspectionRow.State.DUE, now)
                .or(() -> first(all, InspectionRow.State.OPEN, now))
                .or(() -> all.stream()
                        .filter(one -> InspectionRow.state(one, now) == InspectionRow.State.MISSED)
                        .reduce((one, later) -> later))
                .or(() -> first(all, InspectionRow.State.PLANNED, now));
    }

    private static Optional<InspectionEntry> first(List<InspectionEntry> all, InspectionRow.State state, Instant now) {
        return all.stream()
                .filter(one -> InspectionRow.state(one, now) == state)
                .findFirst();
    }

    static String word(InspectionRow.State state, Texts texts) {
        return switch (state) {
            case PLANNED -> texts.say("duty.inspection.planned");
            case OPEN -> texts.say("duty.inspection.open");
            case DUE -> texts.say("duty.inspection.due");
            case COMPLETED -> texts.say("duty.inspection.completed");
            case LATE -> texts.say("duty.inspection.late");
            case MISSED -> texts.say("duty.inspection.missed");
        };
    }

    static String css(InspectionRow.State state) {
        return switch (state) {
            case PLANNED, OPEN -> "";
            case DUE -> "b-due";
            case COMPLETED -> "b-ok";
            case LATE -> "b-warn";
            case MISSED -> "b-bad";
        };
    }
}

package io.drumtower.duty.projection;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.FindingResolved;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.InspectionEvent.InspectionReviewed;
import io.drumtower.duty.ItemEvent.AcknowledgementExpired;
import io.drumtower.duty.ItemEvent.OpenItemAcknowledged;
import io.drumtower.duty.ItemEvent.OpenItemCarried;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemEscalated;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.LogEvent.LogEntryAmended;
import io.drumtower.duty.LogEvent.LogEntryRecorded;
import io.drumtower.duty.NilReportEvent.NilReported;
import io.drumtower.duty.OfOccasion;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How each event of a watch is told; what an officer need not hear of is not in it. */
final class Tellings {

    private static final Map<Class<?>, Function<OfOccasion, Telling>> ALL = new HashMap<>();

    static {
        log();
        items();
        summaries();
        inspections();
        shifts();
        handovers();
    }

    private Tellings() {}

    static Optional<Telling> of(OfOccasion event) {
        return Optional.ofNullable(ALL.get(event.getClass())).map(telling -> telling.apply(event));
    }

    static Set<Class<?>> told() {
        return Set.copyOf(ALL.keySet());
    }

    private static <T extends OfOccasion> void tell(Class<T> type, Function<T, Telling> telling) {
        ALL.put(type, event -> telling.apply(type.cast(event)));
    }

    private static void log() {
        tell(LogEntryRecorded.class, one -> Telling.of(one.by(), "entry/" + one.id(), one.kind(), one.text()));
        tell(LogEntryAmended.class, one -> Telling.of(one.by(), "entry/" + one.id(), one.kind(), one.text()));
    }

    private static void items() {
        tell(OpenItemRaised.class, one -> Telling.of(one.by(), item(one.id()), one.severity(), one.nextStep()));
        tell(OpenItemAcknowledged.class, one -> Telling.of(one.by(), item(one.id()), one.until()));
        tell(AcknowledgementExpired.class, one -> Telling.of(null, item(one.id()), one.acknowledgedBy()));
        tell(OpenItemCarried.class, one -> Telling.of(one.by(), item(one.id()), one.owner(), one.nextStep()));
        tell(OpenItemEscalated.class, one -> Telling.of(one.by(), item(one.id()), one.to(), one.reason()));
        tell(OpenItemClosed.class, one -> Telling.of(one.by(), item(one.id()), one.note()));
    }

    private static String item(String id) {
        return "item/" + id;
    }

    private static void summaries() {
        tell(SummaryFiled.class, one -> Telling.of(one.by(), "slot/" + one.slot(), one.slot(), one.revision()));
        tell(SummaryMissed.class, one -> Telling.of(null, "slot/" + one.slot(), one.slot()));
        tell(SummaryExcused.class, one -> Telling.of(one.by(), "slot/" + one.slot(), one.slot(), one.reason()));
    }

    private static void inspections() {
        tell(ChecklistFiled.class, one -> Telling.of(one.by(), inspection(one.number()), one.number(), one.group()));
        tell(FindingRaised.class, one -> Telling.of(one.by(), inspection(one.number()), one.number(), one.text()));
        tell(FindingResolved.class, one -> Telling.of(one.by(), inspection(one.number()), one.number(), one.note()));
        tell(
                InspectionCompleted.class,
                one -> Telling.of(null, inspection(one.number()), one.number(), one.findings()));
        tell(InspectionMissed.class, one -> Telling.of(null, inspection(one.number()), one.number()));
        tell(InspectionReviewed.class, one -> Telling.of(one.by(), inspection(one.number()), one.number()));
        tell(NilReported.class, one -> Telling.of(one.by(), "nil", one.kind(), one.day()));
    }

    private static String inspection(int number) {
        return "inspection/" + number;
    }

    private static void shifts() {
        tell(ShiftStarted.class, one -> Telling.of(one.by(), "watch", one.team().officerInCharge()));
        tell(WatchStoodDown.class, one -> Telling.of(one.by(), "watch", one.to()));
    }

    private static void handovers() {
        tell(
                HandoverStarted.class,
                one -> Telling.of(
                        one.outgoing(), handover(one.handover()), one.incoming().officerInCharge()));
        tell(
                HandoverSigned.class,
                one -> Telling.of(
                        one.by(), handover(one.handover()), one.openItems().size()));
        tell(
                HandoverAccepted.class,
                one -> Telling.of(one.team().officerInCharge(), handover(one.handover()), one.outgoing()));
        tell(HandoverTakenOver.class, one -> Telling.of(one.by(), handover(one.handover()), one.reason()));
        tell(HandoverRefused.class, one -> Telling.of(one.by(), handover(one.handover()), one.reason()));
        tell(HandoverWithdrawn.class, one -> Telling.of(one.by(), handover(one.handover())));
        tell(ItemQuestioned.class, one -> Telling.of(one.by(), handover(one.handover()), one.question()));
        tell(QuestionAnswered.class, one -> Telling.of(one.by(), handover(one.handover()), one.answer()));
        tell(AddendumRecorded.class, one -> Telling.of(one.by(), handover(one.handover()), one.text()));
    }

    private static String handover(String id) {
        return "handover/" + id;
    }
}

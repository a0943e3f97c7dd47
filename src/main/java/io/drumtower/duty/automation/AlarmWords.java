package io.drumtower.duty.automation;

import io.drumtower.duty.AlarmKey;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetItem;
import io.drumtower.duty.GetPlannedInspection;
import io.drumtower.duty.GetPlannedSlot;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What an alarm of the desk says: what it is, since when, and what to do. */
@Component
class AlarmWords {

    private final QueryGateway queries;

    AlarmWords(QueryGateway queries) {
        this.queries = queries;
    }

    /** @param text key of its text */
    record Said(String text, List<String> arguments) {}

    /** @param causes of one alarm, in their order; at least one */
    Said of(List<AlarmKey> causes) {
        var first = causes.get(0);
        return switch (first.cause()) {
            case SLOT_DUE -> throw new IllegalArgumentException("a reminder is raised when it is due: " + first);
            case SLOT_MISSED, SLOTS_MISSED -> slots(slot(first), causes.size());
            case INSPECTION_MISSED, INSPECTIONS_MISSED -> inspections(inspection(first), causes.size());
            case HANDOVER_OPEN -> handover(first);
            case ITEM_CRITICAL -> item(first);
        };
    }

    private PlannedSlot slot(AlarmKey cause) {
        return queries.query(new GetPlannedSlot(cause.occasion(), cause.number()), PlannedSlot.class)
                .join();
    }

    private PlannedInspection inspection(AlarmKey cause) {
        return queries.query(new GetPlannedInspection(cause.occasion(), cause.number()), PlannedInspection.class)
                .join();
    }

    private Said slots(PlannedSlot first, int count) {
        var number = Texts.number(first.slot());
        if (count > 1) {
            return new Said(
                    "duty.alarm.slots-missed", List.of(Texts.number(count), number, Texts.minute(first.start())));
        }
        var arguments = new ArrayList<>(List.of(number, Texts.span(first.start(), first.end())));
        var feeds = feeds(first);
        var silent =
                feeds.stream().filter(feed -> feed.state() == Measure.SILENT).toList();
        if (feeds.isEmpty()) {
            return new Said("duty.alarm.slot-missed-without-source", arguments);
        }
        arguments.add(names(silent.isEmpty() ? feeds : silent));
        return new Said(silent.isEmpty() ? "duty.alarm.slot-missed" : "duty.alarm.slot-missed-silent", arguments);
    }

    private List<FeedState> feeds(PlannedSlot slot) {
        return queries.query(
                        new FindPeriods(slot.start(), slot.length(), 1, slot.sites(), true), FindPeriods.Periods.class)
                .join()
                .periods()
                .get(0)
                .feeds();
    }

    private static String names(List<FeedState> feeds) {
        return String.join(", ", feeds.stream().map(FeedState::feed).sorted().toList());
    }

    private static Said inspections(PlannedInspection first, int count) {
        var number = Texts.number(first.number());
        return count > 1
                ? new Said(
                        "duty.alarm.inspections-missed",
                        List.of(Texts.number(count), number, Texts.minute(first.due())))
                : new Said("duty.alarm.inspection-missed", List.of(number, Texts.time(first.due())));
    }

    private Said handover(AlarmKey cause) {
        var handover = queries.query(new GetHandover(cause.handover()), HandoverEntry.class)
                .join();
        return new Said("duty.alarm.handover-open", List.of(Texts.time(handover.startedAt())));
    }

    private Said item(AlarmKey cause) {
        var item = queries.query(new GetItem(cause.thing()), ItemEntry.class).join();
        return new Said("duty.alarm.item-critical", List.of(item.title()));
    }
}

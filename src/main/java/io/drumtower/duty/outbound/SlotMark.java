package io.drumtower.duty.outbound;

import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a slot is marked: by a shape and a letter, never by colour alone. */
enum SlotMark {
    PLANNED("s-p"),
    OPEN("s-o"),
    DUE("s-d"),
    FILED("s-f"),
    LATE("s-l"),
    MISSED("s-m"),
    EXCUSED("s-e"),
    AFTERWARDS("s-a"),
    MEASURED("s-f"),
    PART("s-h"),
    SILENT("s-s"),
    NO_DATA("s-m");

    private final String symbol;

    SlotMark(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** @param filing null where nobody is to file it: then what is known of its figures is the mark */
    static SlotMark of(PeriodFigures slot, Instant now, @Nullable Filing filing) {
        if (filing == null) {
            return of(slot, now);
        }
        var afterwards = filing.state() == Filing.State.FILED && filing.delaySeconds() == null;
        return afterwards ? AFTERWARDS : valueOf(filing.state().name());
    }

    static SlotMark of(PeriodFigures slot, Instant now) {
        if (!slot.closed()) {
            return now.isBefore(slot.start()) ? PLANNED : OPEN;
        }
        if (slot.data() == Measure.MEASURED) {
            return slot.feeds().stream().anyMatch(feed -> feed.state() == Measure.SILENT) ? PART : MEASURED;
        }
        return slot.data() == Measure.SILENT ? SILENT : NO_DATA;
    }

    /** Of a slot that has closed. */
    static SlotMark of(Slot slot) {
        if (slot.filing() != null) {
            return valueOf(slot.filing().state().name());
        }
        if (slot.data() != Measure.MEASURED) {
            return slot.data() == Measure.SILENT ? SILENT : NO_DATA;
        }
        return slot.sources().stream().anyMatch(source -> source.state() == Measure.SILENT) ? PART : MEASURED;
    }

    String words(PeriodFigures slot, Words words) {
        return words(slot.data(), words);
    }

    /** @param data whether anything was measured in it */
    String words(Measure data, Words words) {
        return switch (this) {
            case PLANNED -> words.say("duty.slot.planned");
            case OPEN -> words.say("duty.slot.open");
            case DUE -> words.say("duty.filing.due");
            case FILED -> words.say("duty.filing.filed");
            case LATE -> words.say("duty.filing.late");
            case MISSED -> words.say("duty.filing.missed");
            case EXCUSED -> words.say("duty.filing.excused");
            case AFTERWARDS -> words.say("duty.occasion.afterwards");
            case PART -> words.say("figures.state.part");
            case MEASURED, SILENT, NO_DATA -> words.state(data);
        };
    }
}

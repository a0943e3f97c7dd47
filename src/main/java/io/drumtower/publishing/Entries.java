package io.drumtower.publishing;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.FollowersSampled;
import io.drumtower.publishing.EntryEvent.IndicatorRecorded;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryEvent.NormativeDocumentIssued;
import io.drumtower.publishing.EntryEvent.ReadershipSampled;
import io.drumtower.publishing.EntryEvent.Recording;
import java.time.Instant;
import java.time.LocalDate;

/** How events become entries. */
final class Entries {

    private Entries() {}

    static Entry named(Kind kind, String name, LocalDate day) {
        return new Entry(kind, name, null, null, name, start(day));
    }

    static Entry document(Kind kind, DocumentKind document, String number, LocalDate day) {
        return new Entry(kind, document.name(), null, null, number, start(day));
    }

    static Instant start(LocalDate day) {
        return BusinessDay.start(day);
    }

    /** What it is about, to who reads a list of events. */
    static String about(EntryEvent event) {
        if (event instanceof EntryWithdrawn withdrawn) {
            return withdrawn.reason();
        }
        if (event instanceof ReadershipSampled sampled) {
            return sampled.publication() + " " + sampled.reads();
        }
        if (event instanceof FollowersSampled sampled) {
            return String.valueOf(sampled.followers());
        }
        if (event instanceof NormativeDocumentIssued issued) {
            return issued.number() + " " + issued.title();
        }
        if (event instanceof AdministrativeActionsCounted counted) {
            return counted.amount() + " · " + counted.evidence();
        }
        if (event instanceof IndicatorRecorded indicator) {
            return (indicator.text() == null ? amount(indicator) : indicator.text()) + " · " + indicator.source();
        }
        return ((Recording) event).entry().words();
    }

    private static String amount(IndicatorRecorded indicator) {
        return indicator.of() == null
                ? indicator.value() + indicator.unit()
                : indicator.value() + " / " + indicator.of() + indicator.unit();
    }
}

package io.drumtower.publishing;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.Kind;
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
}

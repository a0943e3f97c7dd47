package io.drumtower.pages;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Unreadable;
import java.time.Instant;
import java.util.Objects;

/**
 * An event in the history of what it happened to, as {@code history.html} shows it.
 *
 * @param at when it happened, in the authority's zone
 * @param recorded when it was recorded, where that was on another day; empty otherwise
 * @param what the event, in words
 * @param told what it says; empty where its name says all
 * @param by who did it, or the source that told of it
 */
public record Happened(String at, String recorded, String what, String told, String by, long position) {

    public static Happened of(Recorded recorded, Instant at, String told, String by, Texts said) {
        var later = BusinessDay.of(at).equals(BusinessDay.of(recorded.recordedAt()))
                ? ""
                : said.say("pages.history.recorded", Texts.minute(recorded.recordedAt()));
        return new Happened(Texts.minute(at), later, name(recorded.event(), said), told, by, recorded.position());
    }

    /** One that this version cannot read; it happened all the same. */
    public static Happened unreadable(Recorded recorded, Texts said) {
        return of(recorded, recorded.recordedAt(), "", "", said);
    }

    private static String name(Object event, Texts said) {
        if (event instanceof Unreadable unreadable) {
            return said.say("pages.history.unreadable", unreadable.type());
        }
        var type = Objects.requireNonNull(event.getClass().getAnnotation(EventType.class));
        return said.say("figures.event." + type.value().replace('.', '-'));
    }
}

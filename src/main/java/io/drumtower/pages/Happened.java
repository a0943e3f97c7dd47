package io.drumtower.pages;

import io.drumtower.kernel.EventType;
import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.Objects;

/**
 * An event in the history of what it happened to, as {@code history.html} shows it.
 *
 * @param what the event, in words
 * @param told what it says; empty where its name says all
 * @param by who did it, or the source that told of it
 */
public record Happened(String at, String what, String told, String by, long position) {

    public static Happened of(Recorded recorded, Instant at, String told, String by, Texts said) {
        var type = Objects.requireNonNull(recorded.event().getClass().getAnnotation(EventType.class));
        var what = said.say("figures.event." + type.value().replace('.', '-'));
        return new Happened(Texts.minute(at), what, told, by, recorded.position());
    }
}

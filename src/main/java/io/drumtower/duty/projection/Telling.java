package io.drumtower.duty.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of an event to tell it in one line; members as in {@code Happening}. */
record Telling(@Nullable String by, @Nullable String subject, List<String> words) {

    /** @param words null is a blank */
    static Telling of(@Nullable String by, String subject, @Nullable Object... words) {
        return new Telling(
                by,
                subject,
                Stream.of(words).map(word -> Objects.toString(word, "")).toList());
    }
}

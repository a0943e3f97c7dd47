package io.drumtower.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a watch as it is told in one line.
 *
 * @param type the name it is stored under
 * @param subject what it is about, such as {@code item/7} or {@code slot/166}; null when it is the watch itself
 * @param words that fill its line
 * @param by null when nobody did it
 * @param title of the item that it is about; null when it is about none
 */
public record Happening(
        long position,
        String type,
        @Nullable String subject,
        List<String> words,
        @Nullable String by,
        Instant recordedAt,
        @Nullable String title) {}

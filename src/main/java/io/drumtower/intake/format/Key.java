package io.drumtower.intake.format;

import org.jspecify.annotations.Nullable;

/** Joins the texts that identify a record, as sent, each with its length: no two lists of texts give one key. */
final class Key {

    private Key() {}

    static String of(@Nullable String... parts) {
        StringBuilder key = new StringBuilder(128);
        for (String part : parts) {
            if (part == null) {
                key.append('-');
            } else {
                key.append(part.length()).append(':').append(part);
            }
        }
        return key.toString();
    }
}

package io.drumtower.messages;

import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for messages: those without an answer by urgency, then the others, the newest first. Each condition that is null is
 * none.
 *
 * @param year in which they were received, in the authority's zone
 * @param open only those without an answer, or only those with one
 * @param id part of the id
 * @param after how many to pass over
 */
public record FindMessages(
        @Nullable Integer year,
        @Nullable MessageKind kind,
        @Nullable Boolean open,
        @Nullable String id,
        int after,
        int limit) {

    public record Messages(Page<MessageEntry> page) {}
}

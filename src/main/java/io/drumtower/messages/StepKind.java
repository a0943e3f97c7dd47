package io.drumtower.messages;

/** How a message goes on, in its order. */
public enum StepKind {
    ASSIGNED,
    REPLIED,
    PUBLISHED,
    CLOSED
}

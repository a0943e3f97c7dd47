package io.drumtower.messages;

import java.time.LocalDate;

/** How many messages wait for an answer, and how many of them too long. */
public record CountUnanswered(LocalDate today) {

    public record Waiting(long unanswered, long overdue) {}
}

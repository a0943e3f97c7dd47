package io.drumtower.messages;

/** Asks for one message; an unknown id is refused as not found. */
public record GetMessage(String id) {}

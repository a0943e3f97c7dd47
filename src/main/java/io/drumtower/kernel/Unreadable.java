package io.drumtower.kernel;

/**
 * Stands for an event that cannot be read: its type is not known to this version, or its JSON is not that of the type.
 * It counts nowhere; a projection that wants it puts it aside.
 *
 * @param type as stored
 */
public record Unreadable(String type, String reason) {}

package io.drumtower.duty.projection;

import org.jspecify.annotations.Nullable;

/** Asks for one alarm by its id, if it is open. */
public record FindAlarm(String id) {

    public record Found(@Nullable AlarmEntry alarm) {}
}

package io.drumtower.duty.projection;

import org.jspecify.annotations.Nullable;

/** Asks for the call of a delivery, if its alarm is open. */
public record FindCall(String delivery) {

    public record Found(
            @Nullable AlarmEntry alarm, @Nullable CallEntry call) {}
}

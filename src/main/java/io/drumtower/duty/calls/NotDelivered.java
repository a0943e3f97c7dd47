package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.CallFailure;
import org.jspecify.annotations.Nullable;

/** The receiver has not taken over a call; it says no more than what may be recorded. */
public final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final CallFailure reason;
    private final @Nullable Integer status;

    NotDelivered(CallFailure reason) {
        this(reason, null, null);
    }

    NotDelivered(CallFailure reason, @Nullable Integer status, @Nullable Throwable cause) {
        super(reason + (status == null ? "" : " " + status), cause);
        this.reason = reason;
        this.status = status;
    }

    public CallFailure reason() {
        return reason;
    }

    /** Of HTTP or SMTP; null when there was no answer. */
    public @Nullable Integer status() {
        return status;
    }
}

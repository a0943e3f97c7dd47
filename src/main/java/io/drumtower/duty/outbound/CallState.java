package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.CallEntry;

/** How a call fares. */
enum CallState {
    /** It was not tried yet. */
    WAITING("duty.call.waiting", ""),
    /** What came of the newest attempt is not known. */
    UNDERWAY("duty.call.underway", ""),
    DELIVERED("duty.call.delivered", "b-ok"),
    /** The newest attempt failed. */
    FAILED("duty.call.failed", "b-bad");

    private final String text;
    private final String css;

    CallState(String text, String css) {
        this.text = text;
        this.css = css;
    }

    String text() {
        return text;
    }

    /** Of the badge. */
    String css() {
        return css;
    }

    static CallState of(CallEntry call) {
        if (call.deliveredAt() != null) {
            return DELIVERED;
        }
        if (call.attempts().isEmpty()) {
            return WAITING;
        }
        var newest = call.attempts().get(call.attempts().size() - 1);
        return newest.failedAt() == null ? UNDERWAY : FAILED;
    }
}

package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Line;

interface CallLine {

    Line line();

    /** Whether it leads to whose turn it is. */
    boolean reaches(Whom whom);

    /**
     * Comes back when the receiver has taken it over, in half a minute at most.
     *
     * @param text as it is to be read
     */
    void send(Call call, String text) throws NotDelivered;
}

package io.drumtower.platform.projector;

import io.drumtower.kernel.Recorded;

/** Where events go that a projection cannot take in. What follows in the stream of such an event waits behind it. */
public interface PutAside {

    /** With more, something is wrong with the projection and not with the events: it stops, and says so. */
    int MOST = 1_024;

    boolean holds(String stream);

    void add(Recorded event, String cause);

    /** A transaction came to nothing, and what it put aside with it. */
    void rolledBack();
}

package io.drumtower.kernel;

import java.time.Duration;

/** Whether numbers may be trusted to hold everything that was recorded. */
public interface Completeness {

    /** False while a projection has stopped, has put an event aside, or is more than a minute behind. */
    boolean isComplete();

    /** Age of the oldest recorded event that a projection has not handled yet; zero when there is none. */
    Duration lag();
}

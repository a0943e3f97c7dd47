package io.drumtower.kernel;

/** Tells whether a step of the first set-up has been done. None must be: each can be done later. */
public interface SetUpStep {

    /** In the order in which they are offered. */
    enum Step {
        ACCOUNT,
        OFFICE,
        SOURCE,
        OCCASION
    }

    Step step();

    boolean isDone();
}

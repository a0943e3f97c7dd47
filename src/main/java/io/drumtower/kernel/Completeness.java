package io.drumtower.kernel;

/** Whether numbers may be trusted to hold everything that was recorded. */
public interface Completeness {

    /** False while a projection has stopped, has put an event aside, or is more than a minute behind. */
    boolean isComplete();
}

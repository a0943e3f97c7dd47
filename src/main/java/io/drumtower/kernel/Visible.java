package io.drumtower.kernel;

/** For who must read what was just written: projections follow the log a moment later. */
public interface Visible {

    /**
     * Waits until a projection has handled everything that is in the log now, at most a few seconds: after that it lags,
     * and the health of its figures says so.
     *
     * @return whether it has
     */
    boolean await(String group);
}

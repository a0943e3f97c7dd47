package io.drumtower.platform.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How far the sample is loaded. */
final class Progress {

    enum State {
        LOADING,
        DONE,
        FAILED
    }

    /** @param done deliveries of {@code total} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            State state, int done, int total, @Nullable String error) {

        int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    private final AtomicInteger done = new AtomicInteger();
    private final int total;
    private volatile State state = State.LOADING;
    private volatile @Nullable String error;

    Progress(int total) {
        this.total = total;
    }

    void step() {
        done.incrementAndGet();
    }

    void end() {
        done.set(total);
        state = State.DONE;
    }

    void fail(String why) {
        error = why;
        state = State.FAILED;
    }

    Report report() {
        return new Report(state, done.get(), total, error);
    }
}

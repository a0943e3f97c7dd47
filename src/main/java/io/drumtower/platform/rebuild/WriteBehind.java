package io.drumtower.platform.rebuild;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes in a thread of its own, one after the other, while the caller reads on: at most one is not yet done. */
final class WriteBehind implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(write -> new Thread(write, "rebuild-writes"));
    private @Nullable Future<?> last;

    void next(Runnable write) {
        await();
        last = thread.submit(write);
    }

    /** Waits for the last write, and fails as it did. */
    void await() {
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }

    /** Nothing is written afterwards. */
    @Override
    public void close() {
        var wasInterrupted = false;
        thread.shutdown();
        while (true) {
            try {
                if (thread.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What a withdrawn delivery had brought is taken back one by one, which takes a while. What is sent meanwhile, by whatever
 * source, would be known still, and be taken back then.
 */
@Component
class Withdrawing {

    static final String PROBLEM = "intake.problem.withdrawing";

    /** Time for some hundreds. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final long MOMENT_MILLIS = 50;

    private final Due due;
    private final Visible visible;

    Withdrawing(Due due, Visible visible) {
        this.due = due;
        this.visible = visible;
    }

    /** @throws Refused with 503 */
    void refuse(DataSource source) {
        if (isHeld(source)) {
            throw Refused.of(503, PROBLEM);
        }
    }

    /** Waits some seconds for the end. */
    void await(DataSource source) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isHeld(source) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A feed brings nothing back, and goes on. */
    private boolean isHeld(DataSource source) {
        var shown = source.shown();
        return shown != null && shown.feed() == null && isUnderWay();
    }

    private boolean isUnderWay() {
        visible.await("intake.receipts");
        return !due.pending("intake.withdrawal").isEmpty();
    }
}

package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindWithdrawing;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What a withdrawn delivery had brought is taken back one by one, which takes a while: until then it is not sent anew. */
@Component
class Withdrawing {

    /** Time for some thousands. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final long MOMENT_MILLIS = 50;

    private final QueryGateway queries;
    private final Visible visible;

    Withdrawing(QueryGateway queries, Visible visible) {
        this.queries = queries;
        this.visible = visible;
    }

    /** @throws Refused with 503: what still stood would be known, and be taken back then. A feed brings nothing back. */
    void refuse(DataSource source) {
        var shown = source.shown();
        if (shown != null && shown.feed() == null && !isOver(source)) {
            throw Refused.of(503, "intake.problem.withdrawing");
        }
    }

    /** Whether all is taken back, at once or in a few seconds. */
    boolean isOver(DataSource source) {
        visible.await("intake.receipts");
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isUnderWay(source)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** However long it takes. */
    void await(DataSource source, Course course) {
        while (!isOver(source)) {
            if (course.isCancelled()) {
                throw new Course.CancelledException();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Course.CancelledException(); // the program ends
        }
    }

    private boolean isUnderWay(DataSource source) {
        return queries.query(new FindWithdrawing(source.id()), FindWithdrawing.Withdrawing.class)
                .join()
                .isUnderWay();
    }
}

package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindWithdrawing;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What a withdrawn delivery had brought is taken back one by one, which takes a while: until then it is not sent anew. */
@Component
class Withdrawing {

    private final QueryGateway queries;
    private final Visible visible;

    Withdrawing(QueryGateway queries, Visible visible) {
        this.queries = queries;
        this.visible = visible;
    }

    /** @throws Refused with 503: what still stood would be known, and be taken back then. A feed brings nothing back. */
    void refuse(DataSource source) {
        var shown = source.shown();
        if (shown == null || shown.feed() != null) {
            return;
        }
        visible.await("intake.receipts");
        var withdrawing = queries.query(new FindWithdrawing(source.id()), FindWithdrawing.Withdrawing.class)
                .join();
        if (withdrawing.isUnderWay()) {
            throw Refused.of(503, "intake.problem.withdrawing");
        }
    }
}

package io.drumtower.duty.outbound;

import io.drumtower.duty.FindVoidHandovers;
import io.drumtower.duty.FindVoidHandovers.VoidHandover;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;

/**
 * The handovers of a shift that came to nothing, the newest first.
 *
 * @param leftOut how many are not shown
 */
record VoidHandovers(List<Row> rows, String leftOut) {

    private static final int MOST = 10;
    private static final int MOST_COUNTED = 1_000;

    /** @param reason in words; says so when none was given */
    record Row(String id, String began, String state, String incoming, String reason) {}

    static VoidHandovers of(String shift, QueryGateway queries, Instant now, Words words) {
        var all = queries.query(new FindVoidHandovers(shift, MOST_COUNTED), FindVoidHandovers.VoidHandovers.class)
                .join()
                .items();
        return new VoidHandovers(
                all.stream().limit(MOST).map(one -> row(one, now, words)).toList(),
                Texts.number(Math.max(0, all.size() - MOST)));
    }

    private static Row row(VoidHandover one, Instant now, Words words) {
        return new Row(
                one.id(),
                When.of(one.startedAt(), now, words.texts()),
                HandoverView.state(one.state(), words),
                one.incoming(),
                one.reason() == null ? words.say("duty.report.none") : one.reason());
    }
}

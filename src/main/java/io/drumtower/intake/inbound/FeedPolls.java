package io.drumtower.intake.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.archive.Polls;
import io.drumtower.intake.archive.Polls.Poll;
import io.drumtower.intake.format.Format;
import io.drumtower.intake.poll.FeedAnswer;
import io.drumtower.intake.poll.FeedAnswer.Problem;
import io.drumtower.intake.poll.FeedFetch;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Fate;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WhenDue;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks for feeds when they are due. What has not changed is not read again.
 */
@Component
class FeedPolls implements WhenDue, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPolls.class);

    private final QueryGateway queries;
    private final DocumentIntake published;
    private final IntakeMeters meters;
    private final Polls polls;
    private final Due due;
    private final Clock clock;
    private final FeedFetch fetch = new FeedFetch();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    /** Not the clockwork's own thread: a host may take its time. */
    private final ExecutorService asking = Executors.newFixedThreadPool(2, task -> new Thread(task, "feeds"));

    FeedPolls(QueryGateway queries, DocumentIntake published, IntakeMeters meters, Polls polls, Due due, Clock clock) {
        this.queries = queries;
        this.published = published;
        this.meters = meters;
        this.polls = polls;
        this.due = due;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param problem null when the host answered as wanted
     * @param receipt null when there was nothing new to read
     * @param nextAt when it is asked again
     */
    record Polled(
            @Nullable String problem,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Receipt receipt,

            Instant nextAt) {}

    @Override
    public String what() {
        return "intake.poll";
    }

    @Override
    public void due(String id, Instant at) {
        if (asked.add(id)) {
            asking.execute(() -> {
                try {
                    askInTurn(id);
                } catch (RuntimeException e) {
                    LOG.warn("the feed of {} could not be taken in; it is asked again", id, e);
                } finally {
                    asked.remove(id);
                }
            });
        }
    }

    /** What is due may come from a rebuild, which goes through old times again. */
    private void askInTurn(String id) {
        var source = source(id);
        var terms = terms(source);
        if (terms == null) {
            due.cancel(what(), id);
            return;
        }
        var next = polls.find(id, terms).map(Poll::nextAt).orElse(Instant.MIN);
        if (next.isAfter(clock.instant())) {
            due.at(what(), id, next);
        } else {
            ask(source, terms);
        }
    }

    /** Null where there is nothing to ask. */
    private static @Nullable String terms(DataSource source) {
        var plan = Document.plan(source);
        return plan.feed() == null ? null : Polls.terms(plan.feed(), source.grant(), plan.as());
    }

    /** Now, in the caller's time. */
    Polled ask(String id) {
        var source = source(id);
        var terms = terms(source);
        if (terms == null) {
            throw Refused.conflict("intake.problem.nothing-to-ask", id);
        }
        return ask(source, terms);
    }

    private DataSource source(String id) {
        return queries.query(new GetDataSource(id), DataSource.class).join();
    }

    private Polled ask(DataSource source, String terms) {
        var before = polls.find(source.id(), terms).orElseGet(() -> Poll.first(source.id(), terms, clock.instant()));
        var feed = URI.create(Objects.requireNonNull(Document.plan(source).feed()));
        var answer = fetch.fetch(feed, source.grant(), before.etag(), before.lastModified());
        var now = clock.instant();
        Receipt receipt = null;
        var problem = answer.problem();
        try {
            receipt = take(source, before, answer, now);
        } catch (RuntimeException e) {
            LOG.warn("the feed of {} could not be taken in; it is asked again", source.id(), e);
            problem = Problem.NOT_TAKEN;
        }
        if (receipt != null && isRejected(receipt, "document", "")) {
            problem = Problem.UNREADABLE;
        }
        var after = problem == null
                ? NextPoll.answered(before, source, answer, now, receipt != null && isRejected(receipt, "", Fate.AHEAD))
                : NextPoll.failed(before, source, answer, problem, now);
        polls.keep(after);
        due.at(what(), source.id(), after.nextAt());
        if (!terms.equals(terms(source(source.id())))) { // they were mended while it was asked
            due.at(what(), source.id(), now);
        }
        return new Polled(after.problem(), receipt, after.nextAt());
    }

    /** @return null where there is nothing new */
    private @Nullable Receipt take(DataSource source, Poll before, FeedAnswer answer, Instant now) {
        var body = answer.body();
        if (body == null || Sha256.hex(body).equals(before.sha256())) {
            return null;
        }
        var format = Format.of(source.format()).orElseThrow();
        var receipt = published.feed(new Delivery(source, format, now, false), body);
        meters.count(source.id(), receipt);
        return receipt;
    }

    private static boolean isRejected(Receipt receipt, String at, String reason) {
        return receipt.rejected().stream()
                .anyMatch(one -> one.at().startsWith(at) && one.reason().endsWith(reason));
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
        fetch.close();
    }
}

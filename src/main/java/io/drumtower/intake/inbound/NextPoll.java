package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.archive.Polls.Poll;
import io.drumtower.intake.poll.FeedAnswer;
import io.drumtower.intake.poll.FeedAnswer.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** When a feed is asked again: who does not answer less and less often, down to once a day. */
final class NextPoll {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private NextPoll() {}

    /** @param isAgain the same is to be read again: something in it has its time yet to come */
    static Poll answered(Poll before, DataSource source, FeedAnswer answer, Instant now, boolean isAgain) {
        var body = answer.body();
        var etag = body == null ? before.etag() : answer.etag();
        var lastModified = body == null ? before.lastModified() : answer.lastModified();
        var sha256 = body == null ? before.sha256() : Sha256.hex(body);
        return new Poll(
                source.id(),
                before.terms(),
                isAgain ? null : etag,
                isAgain ? null : lastModified,
                isAgain ? null : sha256,
                now,
                now,
                now.plus(Duration.ofMinutes(Document.plan(source).pollMinutes())),
                0,
                null);
    }

    static Poll failed(Poll before, DataSource source, FeedAnswer answer, Problem problem, Instant now) {
        var failures = before.failures() + 1;
        var wait = Duration.ofMinutes(Document.plan(source).pollMinutes())
                .multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var longest = Stream.of(wait, Objects.requireNonNullElse(answer.retryAfter(), Duration.ZERO))
                .max(Comparator.naturalOrder())
                .orElse(wait);
        var said = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Poll(
                source.id(),
                before.terms(),
                before.etag(),
                before.lastModified(),
                before.sha256(),
                now,
                before.answeredAt(),
                now.plus(longest.compareTo(LONGEST) > 0 ? LONGEST : longest),
                failures,
                problem == Problem.REFUSED ? said + " " + answer.status() : said);
    }
}

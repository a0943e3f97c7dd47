package io.drumtower.intake.archive;

import io.drumtower.intake.FeedGrant;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.ShownAs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each feed was asked and is to be asked again, and what its host said: made of no event. */
public interface Polls {

    /**
     * @param terms what it was asked by, see {@link Polls#terms}
     * @param etag of the last answer; null without one; {@code lastModified} as well
     * @param sha256 of the last body
     * @param askedAt null before the first time
     * @param answeredAt the last time that it answered as wanted
     * @param failures in a row
     * @param problem null when the last answer was as wanted
     */
    record Poll(
            String source,
            String terms,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String sha256,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            Instant nextAt,
            int failures,
            @Nullable String problem) {

        public static Poll first(String source, String terms, Instant at) {
            return new Poll(source, terms, null, null, null, null, null, at, 0, null);
        }
    }

    /** What is asked for, how, and what it counts as: when one of these was mended, all of the feed is read again. */
    static String terms(String feed, FeedGrant grant, ShownAs as) {
        return Fact.id("intake.terms", feed + "\n" + grant + "\n" + as, null).toString();
    }

    /** What was asked by other terms says nothing of these. */
    Optional<Poll> find(String source, String terms);

    List<Poll> all();

    void keep(Poll poll);
}

package io.drumtower.figures;

import java.time.Instant;
import java.util.Set;

/** News of one feed: a source that figures are fed by. */
public sealed interface FeedSignal {

    String feed();

    /**
     * It feeds from now on; or its settings changed.
     *
     * @param name what people call it
     * @param figures keys of the figures it feeds; empty leaves them as they are
     * @param watched whether it is expected to be heard from regularly, so that nothing heard means nothing happened
     */
    record FeedOpened(String feed, String name, String site, Set<String> figures, boolean watched, Instant at)
            implements FeedSignal {}

    /** It was heard from, whatever it said. */
    record FeedHeard(String feed, Instant at) implements FeedSignal {}

    /**
     * What was heard was taken back: it does not show that the feed was there.
     *
     * @param at of the {@link FeedHeard}
     */
    record FeedUnheard(String feed, Instant at) implements FeedSignal {}

    /** @param since when it was last heard from */
    record FeedSilent(String feed, Instant since, Instant at) implements FeedSignal {}

    record FeedBack(String feed, Instant at) implements FeedSignal {}
}

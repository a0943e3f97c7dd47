package io.drumtower.figures;

import java.util.Optional;

/** What a context's events tell of the feeds that numbers come from: a pure function. */
@FunctionalInterface
public interface FeedRule {

    Optional<FeedSignal> signal(Object event);
}

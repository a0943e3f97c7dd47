package io.drumtower.platform.sample;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that the people of the sample do, in its order. */
final class Deeds {

    /** On a full second something may arrive or fall due. */
    private static final Duration ASIDE = Duration.ofMillis(7);

    private Deeds() {}

    static List<Deed> of(long seed) {
        return Stream.of(List.of(Staff.roster()), Handovers.deeds(), Matter.deeds(), Desk.deeds(seed))
                .flatMap(List::stream)
                .map(deed -> deed.later(ASIDE))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
    }
}

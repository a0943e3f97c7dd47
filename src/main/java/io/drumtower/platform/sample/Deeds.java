package io.drumtower.platform.sample;

import io.drumtower.kernel.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All that the people of the sample do, in its order. */
final class Deeds {

    /** On a full second something may arrive or fall due. */
    private static final Duration ASIDE = Duration.ofMillis(7);

    private static final Duration ONE_AFTER_THE_OTHER = Duration.ofMillis(1);

    private Deeds() {}

    static List<Deed> of(long seed, WorkingDays calendar) {
        var office = new Office(calendar);
        var publishing = Publishing.of(seed, office);
        var all = Stream.of(
                        publishing.deeds(),
                        Register.deeds(publishing, new SplittableRandom(seed)),
                        Letters.deeds(office, seed),
                        Author.deeds(office),
                        RoundTheClock.ALL.stream()
                                .flatMap(watch -> watch.deeds().stream())
                                .toList(),
                        Expo.deeds(),
                        List.of(Staff.roster()),
                        Handovers.deeds(),
                        Matter.deeds(),
                        Desk.deeds(seed))
                .flatMap(List::stream)
                .map(deed -> deed.later(ASIDE))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
        return apart(all);
    }

    private static List<Deed> apart(List<Deed> deeds) {
        var apart = new ArrayList<Deed>();
        var last = Instant.MIN;
        for (var deed : deeds) {
            last = deed.at().isAfter(last) ? deed.at() : last.plus(ONE_AFTER_THE_OTHER);
            apart.add(deed.at().equals(last) ? deed : deed.later(Duration.between(deed.at(), last)));
        }
        return apart;
    }
}

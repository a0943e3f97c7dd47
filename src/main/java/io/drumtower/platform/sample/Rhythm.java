package io.drumtower.platform.sample;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How much happens when: attackers work at night, visitors by day, and both most on the days of the opening. */
record Rhythm(long seed) {

    /** Of attacks, by the hour of the day. */
    private static final double[] ATTACKS = {
        8, 9, 9, 8.5, 8, 7, 6.6, 6.3, 5.8, 5.5, 6, 6.4, 6.8, 6.6, 6.4, 7, 7, 6.9, 6.2, 6.6, 6.4, 6.2, 5.6, 6.6
    };

    /** Of visits, by the hour of the day; 1 is the most. */
    private static final double[] VISITS = {
        .15, .13, .12, .11, .09, .1, .12, .22, .5, .75, .93, 1, .95, .88, 1, 1, .95, .85, .7, .6, .56, .45, .28, .16
    };

    private static final Map<Instant, Integer> TOLD = Map.of(
            Expo.at("2021-09-25T06:30"), 0,
            Expo.at("2021-09-25T20:00"), 1_391,
            Expo.at("2021-09-26T01:00"), 1_868,
            Expo.at("2021-09-26T01:30"), 3_912,
            Expo.at("2021-09-26T02:00"), 2_034,
            Expo.at("2021-09-26T02:30"), 1_186);

    /** How many attacks are stopped in each half hour: {@link Expo#BLOCKED} in all. */
    int[] blocked() {
        var chance = new SplittableRandom(seed);
        var weights = IntStream.range(0, Expo.SLOTS)
                .mapToDouble(slot -> TOLD.containsKey(start(slot)) ? 0 : weight(slot, chance))
                .toArray();
        var told = TOLD.values().stream().mapToInt(Integer::intValue).sum();
        var counts = apportion(Expo.BLOCKED - told, weights);
        TOLD.forEach((start, count) -> counts[slot(start)] = count);
        return counts;
    }

    private static double weight(int slot, SplittableRandom chance) {
        var opening =
                start(slot).isAfter(Expo.at("2021-09-25T00:00")) && start(slot).isBefore(Expo.at("2021-09-27T00:00"));
        return ATTACKS[hour(start(slot))] * (opening ? 1.1 : 1) * chance.nextDouble(.85, 1.15);
    }

    /** By largest remainder, so that nothing is lost in rounding. */
    static int[] apportion(int total, double[] weights) {
        var sum = IntStream.range(0, weights.length)
                .mapToDouble(at -> weights[at])
                .sum();
        var counts = new int[weights.length];
        var rests = new double[weights.length];
        var left = total;
        for (var at = 0; at < weights.length; at++) {
            var quota = total * weights[at] / sum;
            counts[at] = (int) quota;
            rests[at] = quota - counts[at];
            left -= counts[at];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -rests[at]))
                .limit(left)
                .forEach(at -> counts[at]++);
        return counts;
    }

    /** Requests of a site that may be expected in a second; the same all through a minute. */
    static double visits(Instant at, double most, boolean rush) {
        var day = BusinessDay.of(at).getDayOfMonth();
        var usual = most * VISITS[hour(at)] * (day == 25 || day == 26 ? 1.25 : 1);
        var minutes = Math.abs(Math.floorDiv(Duration.between(Expo.RUSH, at).toSeconds(), 60));
        return (usual + (rush && minutes < 40 ? 4_390 * Math.exp(-minutes / 5.) : 0)) / 60;
    }

    static Instant start(int slot) {
        return Expo.START.plus(HalfHour.LENGTH.multipliedBy(slot));
    }

    private static int slot(Instant start) {
        return (int) Expo.since(start).dividedBy(HalfHour.LENGTH);
    }

    private static int hour(Instant at) {
        return at.atZone(BusinessDay.zone()).getHour();
    }
}

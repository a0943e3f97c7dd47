package io.drumtower.platform.sample;

import io.drumtower.intake.IntakeEvent.Disposition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The attacks of the sample: how many each device reports of a span, and their bytes. */
final class Attacks {

    private static final double CLOUD_SHARE = .38;
    private static final double IDS_SHARE = .17;
    private static final int IN_A_SPAN = 100_000;

    private final long seed;
    private final int[] blocked;

    Attacks(long seed) {
        this.seed = seed;
        this.blocked = new Rhythm(seed).blocked();
    }

    /** Stopped by this device in the span, and reported in time. */
    int blocked(String source, Span span) {
        var all = blocked(span);
        var cloud = span.isMute() ? 0 : (int) (all * CLOUD_SHARE);
        var ids = (int) (all * IDS_SHARE);
        return switch (source) {
            case Expo.CLOUD -> cloud;
            case Expo.IDS -> ids;
            default -> all - cloud - ids;
        };
    }

    private int blocked(Span span) {
        var slot = (int) span.number() / Span.IN_A_SLOT;
        var late = Rhythm.start(slot).equals(Expo.at("2021-09-25T20:00")) ? Expo.LATE : 0;
        var all = blocked[slot] - late;
        var part = all / Span.IN_A_SLOT;
        return span.endsSlot() ? all - part * (Span.IN_A_SLOT - 1) : part;
    }

    /** What a device sends of a span. */
    byte[] bytes(String source, Span span) {
        var chance = span.chance(seed, source);
        var attacks = new ArrayList<Attack>();
        var first = span.number() * IN_A_SPAN;
        var from = span.start().plus(Span.ON_THE_WAY);
        add(attacks, first, blocked(source, span), Disposition.BLOCKED, from, span.end(), chance);
        for (var other : Other.values()) {
            var count = (int) (blocked(source, span) * other.share(source) + chance.nextDouble());
            add(attacks, first + attacks.size(), count, other.disposition, from, span.end(), chance);
        }
        return bytes(Device.of(source), attacks, span);
    }

    /** What was held up on the way. */
    byte[] late() {
        var span = Span.of((int) Expo.since(Expo.LATE_FROM).dividedBy(Span.LENGTH));
        var attacks = new ArrayList<Attack>();
        var first = span.number() * IN_A_SPAN + IN_A_SPAN / 2;
        add(attacks, first, Expo.LATE, Disposition.BLOCKED, Expo.LATE_FROM, Expo.LATE_TO, span.chance(seed, "late"));
        return bytes(Device.of(Expo.HALL), attacks, span);
    }

    /** That a device is there and saw nothing. */
    static byte[] nothing(String source, Span span) {
        return bytes(Device.of(source), new ArrayList<>(), span);
    }

    private static void add(
            List<Attack> to,
            long first,
            int count,
            Disposition disposition,
            Instant from,
            Instant until,
            SplittableRandom chance) {
        var millis = Duration.between(from, until).toMillis();
        for (var number = first; number < first + count; number++) {
            to.add(Attack.of(number, from.plusMillis(chance.nextLong(millis)), disposition, chance));
        }
    }

    private static byte[] bytes(Device device, List<Attack> attacks, Span span) {
        attacks.sort(Comparator.comparing(Attack::at));
        var body = new StringBuilder(1_000 + 800 * attacks.size());
        attacks.forEach(attack -> device.write(attack, body));
        device.writeOthers(span, body);
        return device.wrapped(body).getBytes(StandardCharsets.UTF_8);
    }

    /** What is not stopped, as a share of what is. */
    private enum Other {
        CHALLENGED(Disposition.CHALLENGED, 0, .05, 0),
        DETECTED(Disposition.DETECTED, .03, .02, .35),
        UNKNOWN(Disposition.UNKNOWN, 0, .01, 0);

        private final Disposition disposition;
        private final double hall;
        private final double cloud;
        private final double ids;

        Other(Disposition disposition, double hall, double cloud, double ids) {
            this.disposition = disposition;
            this.hall = hall;
            this.cloud = cloud;
            this.ids = ids;
        }

        double share(String source) {
            return source.equals(Expo.HALL) ? hall : source.equals(Expo.CLOUD) ? cloud : ids;
        }
    }
}

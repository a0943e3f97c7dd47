package io.drumtower.platform.sample;

import io.drumtower.intake.IntakeEvent.Disposition;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * One attack of the sample.
 *
 * @param number tells it from the others of its source
 * @param attacker an address that is kept for documentation or for tests of networks
 */
record Attack(long number, Instant at, Disposition disposition, Kind kind, String attacker, String path) {

    private static final String[] DOCUMENTATION = {"203.0.113.", "198.51.100.", "192.0.2."};
    private static final String[] SECTIONS = {"", "/zwgk", "/bsfw", "/hdjl", "/news", "/expo"};

    static Attack of(long number, Instant at, Disposition disposition, SplittableRandom chance) {
        var kind = Kind.of(chance.nextDouble());
        var section = SECTIONS[(int) (SECTIONS.length * chance.nextDouble() * chance.nextDouble())];
        return new Attack(number, at, disposition, kind, attacker(chance), section + kind.path);
    }

    /** A few networks attack most. */
    private static String attacker(SplittableRandom chance) {
        var share = chance.nextDouble();
        var host = 1 + chance.nextInt(254);
        if (share < .45) {
            return DOCUMENTATION[(int) (share * share * DOCUMENTATION.length / .2025)] + host;
        }
        if (share > .97) {
            return "2001:db8:" + Integer.toHexString(1 + chance.nextInt(12)) + "::" + Integer.toHexString(host);
        }
        var network = (int) (512 * Math.pow(chance.nextDouble(), 3));
        return "198." + (18 + network / 256) + '.' + network % 256 + '.' + host;
    }
}

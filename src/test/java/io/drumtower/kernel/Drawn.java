package io.drumtower.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drawn by lot, the same for the same seed. */
public record Drawn(Random random) {

    private static final long FIRST_SEED = 20_210_922;

    public Drawn(long seed) {
        this(new Random(seed));
    }

    /** Of a few hundred histories. */
    public static Stream<Long> seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 300).boxed();
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    public int below(int end) {
        return random.nextInt(end);
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    public <T> @Nullable T orNull(T[] all) {
        return oneIn(3) ? null : of(all);
    }

    /** In the days after {@code start}, on the hour. */
    public Instant within(Instant start, int days) {
        return start.plus(Duration.ofHours(random.nextInt(24 * days)));
    }
}

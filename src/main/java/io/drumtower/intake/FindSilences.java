package io.drumtower.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks when a source was silent, the newest first; at most {@link #MOST}. */
public record FindSilences(String source) {

    public static final int MOST = 100;

    public record Silences(List<Silence> silences) {}

    /**
     * @param since the delivery before it, or the registration
     * @param noticedAt when it had been silent for as long as agreed
     * @param endedAt null while it goes on
     */
    public record Silence(
            Instant since, Instant noticedAt, @Nullable Instant endedAt) {}
}

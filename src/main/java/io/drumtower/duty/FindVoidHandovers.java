package io.drumtower.duty;

import io.drumtower.duty.HandoverEntry.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the handovers of a shift that came to nothing, the newest first. */
public record FindVoidHandovers(String shift, int limit) {

    public record VoidHandovers(List<VoidHandover> items) {}

    /**
     * @param state refused or withdrawn
     * @param incoming who should have taken the watch
     * @param by who refused or withdrew it
     */
    public record VoidHandover(
            String id,
            State state,
            String incoming,
            Instant startedAt,
            Instant endedAt,
            String by,
            @Nullable String reason) {}
}

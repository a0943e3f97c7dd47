package io.drumtower.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links that open the wall of one occasion, and nothing else, to whoever has one. They work until {@link #AFTER} its end
 * as it is planned at the time of each use, unless they are revoked or the occasion is cancelled.
 */
public interface WallLinks {

    /** How long a wall is still open when its occasion is over. */
    Duration AFTER = Duration.ofHours(24);

    /**
     * A new link of 256 random bits, stored as a hash: the answer is the only place where it can be seen.
     *
     * @throws Refused when there is no such occasion, when it is over or cancelled, or when it has too many links
     */
    Issued issue(String occasion);

    /** Those that were not revoked, the newest first. */
    List<WallLink> find(String occasion);

    /** From now on it opens nothing. */
    void revoke(String occasion, UUID link);

    /** @param token opens {@code /wall/{occasion}?link=} */
    record Issued(UUID id, Instant until, String token) {}

    /** @param lastUsedAt to ten minutes; null when it was never used */
    record WallLink(
            UUID id,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant lastUsedAt) {}
}

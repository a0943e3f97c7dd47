package io.drumtower.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the announced tests, the latest first; at most {@link #MOST}. */
public record FindTests() {

    public static final int MOST = 1_000;

    public record Tests(List<AnnouncedTest> tests) {}

    /**
     * Members as in the event {@code TestAnnounced}.
     *
     * @param revokedAt null while it is in force
     */
    public record AnnouncedTest(
            String id,
            List<String> sources,
            Instant from,
            Instant to,
            String note,
            String by,
            Instant announcedAt,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt) {}
}

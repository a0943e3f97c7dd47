package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fact;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication as somebody or something tells of it.
 *
 * @param undated as in {@link PublicationReleased}
 */
record Published(Counted counted, Described described, boolean undated) {

    private static final String STREAM = "publishing.publication";

    /**
     * Where it was heard from.
     *
     * @param source the data source; {@link #BY_HAND} when somebody recorded it
     * @param delivery null when somebody recorded it
     * @param by null when a source brought it
     * @param polled as in {@link io.drumtower.kernel.ShownIntake.From}
     */
    record Origin(
            String source,
            @Nullable String delivery,
            @Nullable String by,
            boolean polled) {

        static final String BY_HAND = "-";

        static Origin of(String by) {
            return new Origin(BY_HAND, null, by, false);
        }

        @Nullable String sourceOrNull() {
            return source.equals(BY_HAND) ? null : source;
        }
    }

    /**
     * What makes it the same, whoever tells of it: its channel and address; without one, channel, title and day; without
     * a day of its own, channel and title, so that it is not another one tomorrow.
     */
    private String key() {
        var url = described.url();
        var channel = counted.channel().name();
        if (url != null) {
            return channel + "\n" + Address.normalised(url);
        }
        var titled = channel + "\ntitle\n" + plain(described.title());
        return undated ? titled : titled + "\n" + BusinessDay.of(counted.publishedAt());
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return Fact.id("publication", key(), null);
    }

    Fact fact(Origin origin) {
        var id = id();
        return Fact.of(
                id,
                STREAM,
                new PublicationReleased(
                        id.toString(),
                        counted,
                        described,
                        undated,
                        origin.sourceOrNull(),
                        origin.delivery(),
                        origin.by()));
    }

    /** Of all that a source may say otherwise later. */
    String digest() {
        var text = String.join(
                "\n",
                described.title(),
                String.valueOf(described.url()),
                String.valueOf(described.policyRef()),
                String.valueOf(described.column()),
                counted.form().name(),
                String.valueOf(counted.category()),
                String.valueOf(counted.series()),
                undated ? "" : counted.publishedAt().toString());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

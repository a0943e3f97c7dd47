package io.drumtower.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet shows of one message of the public (留言). It holds personal data: it is kept nowhere as it stands here.
 *
 * @param key its number (编号), with what an address may hold
 * @param text null where the sheet has only titles
 * @param author name and how to reach them; null of somebody unknown
 * @param kind null where the source itself names it; {@code channel} as well
 * @param assignedTo the division that answers it (承办处室); null while none does
 * @param reply null while there is none; then {@code repliedAt} is as well
 * @param publishedAt when the reply was made public; null while it is not
 * @param url where the reply can be read
 * @param closedAt null while it is open
 * @param reason why it was closed without an answer
 */
public record ShownMessage(
        String key,
        Instant receivedAt,
        String title,
        @Nullable String text,
        @Nullable String author,
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String assignedTo,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable Instant publishedAt,
        @Nullable String url,
        @Nullable Instant closedAt,
        @Nullable String reason)
        implements Shown {

    /** The same number with other words, and nothing that followed. */
    public ShownMessage told(Instant at, String title, @Nullable String text, @Nullable String author) {
        return new ShownMessage(key, at, title, text, author, kind, channel, null, null, null, null, null, null, null);
    }
}

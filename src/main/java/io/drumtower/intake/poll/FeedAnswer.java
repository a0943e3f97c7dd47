package io.drumtower.intake.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered.
 *
 * @param body null unless there is something to read
 * @param problem null when it answered as wanted, with a body or with nothing new
 * @param status of HTTP, of a refusal; 0 otherwise
 * @param retryAfter how long it wants not to be asked; null where it says nothing
 * @param redirect where it sends to; not outside of this package
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FeedAnswer(
        byte @Nullable [] body,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Problem problem,
        int status,
        @Nullable Duration retryAfter,
        @Nullable String redirect) {

    /** Why there is nothing to read. */
    public enum Problem {
        /** Its address is not of the open web, and no grant names it. */
        NETWORK,
        PORT,
        UNKNOWN_HOST,
        UNREACHABLE,
        TIMED_OUT,
        REDIRECT,
        TOO_LARGE,
        REFUSED,
        /** It came, and cannot be read as a feed. */
        UNREADABLE,
        /** It came, and could not be recorded. */
        NOT_TAKEN
    }

    static FeedAnswer told(byte[] body, @Nullable String etag, @Nullable String lastModified) {
        return new FeedAnswer(body, etag, lastModified, null, 0, null, null);
    }

    static FeedAnswer unchanged() {
        return new FeedAnswer(null, null, null, null, 0, null, null);
    }

    static FeedAnswer failed(Problem problem) {
        return new FeedAnswer(null, null, null, problem, 0, null, null);
    }

    static FeedAnswer refused(int status, @Nullable String retryAfter) {
        return new FeedAnswer(null, null, null, Problem.REFUSED, status, seconds(retryAfter), null);
    }

    static FeedAnswer redirected(String to) {
        return new FeedAnswer(null, null, null, null, 0, null, to);
    }

    /** A date there is not followed: it is of the host's clock. */
    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                : null;
    }
}

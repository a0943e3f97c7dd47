package io.drumtower.kernel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is answered with a problem: nothing was recorded. The code is also the key of its text, the arguments
 * fill it.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;
    private final int status;
    private final String code;
    private final @Nullable String field;
    private final long retryAfterSeconds;

    private Refused(int status, String code, @Nullable String field, Object... arguments) {
        this(status, code, field, 1, arguments);
    }

    private Refused(int status, String code, @Nullable String field, long retryAfterSeconds, Object... arguments) {
        super(code + (field == null ? "" : " " + field) + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.field = field;
        this.retryAfterSeconds = retryAfterSeconds;
        this.arguments = List.of(arguments);
    }

    public static Refused notFound(String code, Object... arguments) {
        return new Refused(404, code, null, arguments);
    }

    public static Refused conflict(String code, Object... arguments) {
        return new Refused(409, code, null, arguments);
    }

    /** @param field the member of the request that is wrong */
    public static Refused invalid(String code, String field, Object... arguments) {
        return new Refused(422, code, field, arguments);
    }

    public static Refused of(int status, String code, Object... arguments) {
        return new Refused(status, code, null, arguments);
    }

    /** What may be tried again, but not at once: status 429. */
    public static Refused tooSoon(Duration left, String code, Object... arguments) {
        return new Refused(429, code, null, left.plusSeconds(1).minusNanos(1).toSeconds(), arguments);
    }

    /** HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** For 429 and 503: when it may be tried again, rounded up. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

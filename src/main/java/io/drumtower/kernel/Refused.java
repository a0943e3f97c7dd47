package io.drumtower.kernel;

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

    private Refused(int status, String code, @Nullable String field, Object... arguments) {
        super(code + (field == null ? "" : " " + field) + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.field = field;
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

    public List<Object> arguments() {
        return arguments;
    }
}

package io.drumtower.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What is wrong, before it has words.
 *
 * @param code also the key of its text, which the arguments fill
 * @param field the member or parameter that is wrong
 */
record Problem(int status, String code, @Nullable String field, List<Object> arguments, HttpHeaders headers) {

    static Problem of(int status, String code, @Nullable String field, Object... arguments) {
        return new Problem(status, code, field, List.of(arguments), HttpHeaders.EMPTY);
    }

    /** One that is known by nothing but its status. */
    static Problem of(int status, HttpHeaders headers) {
        return new Problem(status, "platform.problem." + name(status), null, List.of(), headers);
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "sign-in-required";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type-unsupported";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "internal-error";
        };
    }
}

package io.drumtower.platform.web;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.platform.eventstore.LockTimeout;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem an exception is. Nothing of its message is told: there may be SQL or a path in it. */
final class ProblemOf {

    private static final int LONGEST_FIELD = 200;

    private ProblemOf() {}

    static Problem of(Throwable thrown) {
        return named(thrown).orElseGet(() -> unnamed(thrown));
    }

    /** A refusal of ours, however the bus or a future has wrapped it. */
    private static Optional<Problem> named(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(new Problem(
                        refused.status(), refused.code(), refused.field(), refused.arguments(), retry(refused)));
            }
            if (cause instanceof RuleViolation violation) {
                return Optional.of(Problem.of(409, violation.code(), null));
            }
        }
        return LockTimeout.isIn(thrown) ? named(Refused.of(503, "platform.problem.log-busy")) : Optional.empty();
    }

    private static HttpHeaders retry(Refused refused) {
        var headers = new HttpHeaders();
        if (refused.status() == 429 || refused.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfterSeconds()));
        }
        return headers;
    }

    private static Problem unnamed(Throwable thrown) {
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return body(unreadable.getCause());
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return wrong("platform.problem.parameter-missing", missing.getParameterName());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException malformed) {
            return wrong("platform.problem.parameter-malformed", malformed.getName());
        }
        if (thrown instanceof BindException invalid && invalid.getFieldError() != null) {
            return wrong(
                    "platform.problem.member-malformed",
                    Objects.requireNonNull(invalid.getFieldError()).getField());
        }
        if (thrown instanceof ErrorResponse response) {
            return Problem.of(response.getStatusCode().value(), response.getHeaders());
        }
        return Problem.of(
                thrown instanceof MultipartException ? 415 : 500, HttpHeaders.EMPTY); // where a form is wanted
    }

    private static Problem body(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return wrong("platform.problem.member-unknown", path(unknown));
        }
        if (cause instanceof DatabindException malformed && !malformed.getPath().isEmpty()) {
            return wrong("platform.problem.member-malformed", path(malformed));
        }
        return Problem.of(400, "platform.problem.body-unreadable", null);
    }

    private static Problem wrong(String code, String field) {
        return Problem.of(400, code, field, field);
    }

    /** For example {@code items[2].url}. */
    private static String path(JacksonException exception) {
        var path = exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        var name = path.startsWith(".") ? path.substring(1) : path;
        return name.substring(0, Math.min(name.length(), LONGEST_FIELD));
    }
}

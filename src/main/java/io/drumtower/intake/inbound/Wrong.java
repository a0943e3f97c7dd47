package io.drumtower.intake.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import java.util.List;
import java.util.Objects;

/**
 * What a form says about what was sent.
 *
 * @param field its id; blank when it is about no field
 * @param code key of the text, which the arguments fill
 */
record Wrong(String field, String code, List<Object> arguments) {

    /** @throws RuntimeException the failure, when it is no refusal */
    static Wrong of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused && refused.status() < 500) {
                return new Wrong(Objects.requireNonNullElse(refused.field(), ""), refused.code(), refused.arguments());
            }
            if (cause instanceof RuleViolation violation) {
                return new Wrong("", violation.code(), List.of());
            }
        }
        throw failure;
    }
}

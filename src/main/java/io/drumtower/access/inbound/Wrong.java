package io.drumtower.access.inbound;

import io.drumtower.kernel.Refused;
import java.util.List;
import java.util.Objects;

/**
 * What a form says about what was sent.
 *
 * @param field its id; blank when it is about no field
 * @param arguments of the text of {@code code}
 */
record Wrong(String field, String code, List<Object> arguments) {

    static Wrong of(Refused refused) {
        return new Wrong(Objects.requireNonNullElse(refused.field(), ""), refused.code(), refused.arguments());
    }
}

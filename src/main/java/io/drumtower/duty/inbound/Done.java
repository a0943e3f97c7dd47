package io.drumtower.duty.inbound;

import java.util.List;

/**
 * What a form has done, as the next page says it.
 *
 * @param code key of its text
 */
record Done(String code, List<String> arguments) {

    static Done of(String code, String... arguments) {
        return new Done(code, List.of(arguments));
    }
}

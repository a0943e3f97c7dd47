package io.drumtower.pages;

import java.util.List;

/**
 * What a form has done, as the next page says it.
 *
 * @param code key of its text
 */
public record Done(String code, List<String> arguments) {

    public static Done of(String code, String... arguments) {
        return new Done(code, List.of(arguments));
    }
}

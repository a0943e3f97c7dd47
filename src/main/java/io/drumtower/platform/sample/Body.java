package io.drumtower.platform.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies in JSON, of words that need no escape. */
final class Body {

    private Body() {}

    /** @param members names and values in turn; what is null is left out */
    static String of(@Nullable Object... members) {
        var written = new ArrayList<String>();
        for (var at = 0; at < members.length; at += 2) {
            var value = members[at + 1];
            if (value != null) {
                written.add("\"" + members[at] + "\":" + (value instanceof String ? "\"" + value + '"' : value));
            }
        }
        return "{" + String.join(",", written) + "}";
    }

    static String array(List<String> bodies) {
        return "[" + String.join(",", bodies) + "]";
    }
}

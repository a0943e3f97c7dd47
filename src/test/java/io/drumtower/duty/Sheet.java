package io.drumtower.duty;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Checklists as they are sent. */
public final class Sheet {

    private static final String ITEMS = Arrays.stream(TraceItem.values())
            .map(item -> "{\"item\":\"" + item + "\",\"result\":\"NORMAL\"}")
            .collect(Collectors.joining(",", "[", "]"));

    private Sheet() {}

    /** @param finding blank for none */
    public static String of(String group, String conclusion, String finding) {
        return "{\"group\":\"%s\",\"items\":%s,\"conclusion\":\"%s\",\"findings\":[%s]}"
                .formatted(group, ITEMS, conclusion, finding.isEmpty() ? "" : "\"" + finding + "\"");
    }
}

package io.drumtower.intake.inbound;

import io.drumtower.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed to register a data source; nothing typed is null. Members as in {@link SourceRequest}. */
record SourceForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String site,
        @Nullable String format,
        @Nullable String zone,
        @Nullable String silentAfter,
        @Nullable String denyStatus,
        @Nullable String denyRules) {

    static final SourceForm EMPTY = new SourceForm(null, null, null, null, "Asia/Shanghai", "15m", null, null);

    SourceRequest request() {
        return new SourceRequest(
                typed(id),
                typed(name),
                typed(site),
                typed(format),
                typed(zone),
                status(),
                denyRules == null || denyRules.isBlank()
                        ? List.of()
                        : Arrays.stream(denyRules.strip().split("[\\s,，、]+")).toList(),
                typed(silentAfter));
    }

    private @Nullable Integer status() {
        var text = typed(denyStatus);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("intake.problem.deny-status", "denyStatus");
        }
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

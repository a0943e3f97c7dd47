package io.drumtower.intake.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was typed to announce a test; times as {@code 2021-09-26 14:30} in the authority's zone. */
record TestForm(
        @Nullable List<String> sources,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note) {

    static final TestForm EMPTY = new TestForm(List.of(), null, null, null);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    TestRequest request() {
        return new TestRequest(null, sources, time(from, "from"), time(to, "to"), note);
    }

    private static OffsetDateTime time(@Nullable String text, String field) {
        try {
            var typed = (text == null ? "" : text).strip().replace('T', ' ').replace('：', ':');
            return LocalDateTime.parse(typed, MINUTE).atZone(BusinessDay.zone()).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw Refused.invalid("intake.problem.local-time", field);
        }
    }

    public boolean has(String source) {
        return sources != null && sources.contains(source);
    }
}

package io.drumtower.duty.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day and a minute as people type them, in the authority's zone. */
final class TypedTime {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private TypedTime() {}

    /** @return null when nothing was typed */
    static @Nullable OffsetDateTime read(@Nullable String typed, String field) {
        var text = typed == null
                ? ""
                : typed.strip().replace('T', ' ').replaceAll("\\s+", " ").replace('：', ':');
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text, TIME).atZone(BusinessDay.zone()).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw Refused.invalid("duty.problem.time-malformed", field, field);
        }
    }
}

package io.drumtower.intake.inbound;

import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ShownAs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        @Nullable String denyRules,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String column,
        @Nullable String rules,
        @Nullable String feed,
        @Nullable String pollMinutes) {

    static final SourceForm EMPTY = new SourceForm(
            null, null, null, null, "Asia/Shanghai", "15m", null, null, null, null, null, null, null, null);

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");

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
                typed(silentAfter),
                isOfMessages() ? null : shown(),
                isOfMessages() ? shown() : null);
    }

    private boolean isOfMessages() {
        return Format.of(String.valueOf(typed(format))).map(Format::isPersonal).orElse(false);
    }

    private @Nullable ShownPlanRequest shown() {
        var isSaid =
                Stream.of(channel, category, column, rules, feed, pollMinutes).anyMatch(one -> typed(one) != null);
        return isSaid
                ? new ShownPlanRequest(
                        typed(channel), typed(category), typed(column), lines(), typed(feed), minutes(), Map.of(), null)
                : null;
    }

    /** Each line is what fits, an equals sign, and the category; what begins as an address is a prefix. */
    private List<ShownAs.Rule> lines() {
        return rules == null
                ? List.of()
                : rules.lines()
                        .filter(line -> !line.isBlank())
                        .map(SourceForm::rule)
                        .toList();
    }

    private static ShownAs.Rule rule(String line) {
        var middle = Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'));
        if (middle <= 0) {
            throw Refused.invalid("publishing.problem.rule", "rules");
        }
        var fits = line.substring(0, middle).strip();
        var category = line.substring(middle + 1).strip();
        return ADDRESS.matcher(fits).matches()
                ? new ShownAs.Rule(fits, null, category, null)
                : new ShownAs.Rule(null, fits, category, null);
    }

    private @Nullable Integer minutes() {
        var text = typed(pollMinutes);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("intake.problem.poll-minutes", "pollMinutes", 1_440);
        }
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

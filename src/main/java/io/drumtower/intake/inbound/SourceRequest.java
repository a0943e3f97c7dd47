package io.drumtower.intake.inbound;

import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Shown;
import io.drumtower.pages.Members;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends to register a data source.
 *
 * @param zone IANA name; without one that of the authority
 * @param denyStatus 400 to 599; without one 403
 * @param denyRules ids of its firewall's own rules that deny; without them only those of the Core Rule Set
 * @param silentAfter a number of minutes such as {@code 15m}, of hours such as {@code 1h}, or ISO 8601 such as
 *     {@code PT15M}; without one the source is never silent
 * @param publications of a feed or a sheet; without it its publications stand on the website and wait for their category
 * @param messages of a sheet of messages; without it they came by the website and what kind they are stands in each row
 */
record SourceRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String site,
        @Nullable String format,
        @Nullable String zone,
        @Nullable Integer denyStatus,
        @Nullable List<String> denyRules,
        @Nullable String silentAfter,
        @Nullable ShownPlanRequest publications,
        @Nullable ShownPlanRequest messages) {

    private static final Pattern RULE = Pattern.compile("[0-9]{1,10}");
    /** What stands in the place of a source in other addresses. */
    private static final Set<String> RESERVED = Set.of("receipts", "tests", "new");

    private static final int MOST_RULES = 100;
    private static final int LONGEST_TEXT = 200;

    String requireId() {
        if (id == null || !Members.isId(id) || RESERVED.contains(id)) {
            throw Refused.invalid("intake.problem.id-expected", "id");
        }
        return id;
    }

    SourcePlan plan(ShownIntakes intakes) {
        var known = format == null ? null : Format.of(format).orElse(null);
        if (known == null) {
            throw Refused.invalid("intake.problem.unknown-format", "format", String.join(", ", Format.ids()));
        }
        if (denyStatus != null && (denyStatus < 400 || denyStatus > 599)) {
            throw Refused.invalid("intake.problem.deny-status", "denyStatus");
        }
        return new SourcePlan(
                name == null || name.isBlank() ? requireId() : text(name, "name"),
                text(site, "site"),
                known.id(),
                zoneId(),
                denyStatus,
                ruleIds(),
                silentAfterSeconds(),
                shown(known, intakes));
    }

    /** Each of the two has its formats. */
    private @Nullable ShownPlan shown(Format known, ShownIntakes intakes) {
        var kind = known.shows().orElse(null);
        if (publications != null && kind != Shown.Kind.PUBLICATION) {
            throw Refused.invalid("intake.problem.no-publications", "publications", known.id());
        }
        if (messages != null && kind != Shown.Kind.MESSAGE) {
            throw Refused.invalid("intake.problem.no-messages", "messages", known.id());
        }
        var told = publications == null ? messages : publications;
        return told == null ? null : told.plan(known, intakes.of(known));
    }

    private static String text(@Nullable String value, String field) {
        if (value == null
                || value.isBlank()
                || value.length() > LONGEST_TEXT
                || value.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("intake.problem.missing", field, field);
        }
        return value.strip();
    }

    private List<String> ruleIds() {
        var ids = denyRules == null ? List.<String>of() : denyRules;
        if (ids.size() > MOST_RULES
                || !ids.stream().allMatch(id -> id != null && RULE.matcher(id).matches())) {
            throw Refused.invalid("intake.problem.deny-rules", "denyRules", MOST_RULES);
        }
        return ids.stream().distinct().sorted().toList();
    }

    private String zoneId() {
        try {
            return zone == null ? BusinessDay.zone().getId() : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw Refused.invalid("intake.problem.zone", "zone");
        }
    }

    private @Nullable Long silentAfterSeconds() {
        if (silentAfter == null) {
            return null;
        }
        try {
            var text = silentAfter.strip().toUpperCase(Locale.ROOT);
            var seconds =
                    Duration.parse(text.startsWith("P") ? text : "PT" + text).toSeconds();
            if (seconds >= 1 && seconds <= Duration.ofDays(31).toSeconds()) {
                return seconds;
            }
        } catch (DateTimeParseException e) {
            // falls through to the refusal
        }
        throw Refused.invalid("intake.problem.silent-after", "silentAfter");
    }
}

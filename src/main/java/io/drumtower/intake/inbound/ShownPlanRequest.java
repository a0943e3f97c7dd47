package io.drumtower.intake.inbound;

import io.drumtower.intake.SheetFields;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.format.Encodings;
import io.drumtower.intake.format.Format;
import io.drumtower.intake.poll.FeedAddress;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownIntake;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a source of publications or messages is to be read. Members as in {@link ShownPlan} and {@link ShownAs}; what is left out
 * is as in {@link ShownPlan#PLAIN}.
 */
record ShownPlanRequest(
        @Nullable String channel,
        @Nullable String category,
        @Nullable String column,
        @Nullable List<ShownAs.Rule> rules,
        @Nullable String feed,
        @Nullable Integer pollMinutes,
        @Nullable Map<String, String> mapping,
        @Nullable String encoding) {

    private static final int MOST_MINUTES = 1_440;
    private static final int LONGEST_HEAD = 200;

    ShownPlan plan(Format format, ShownIntake intake) {
        var as = intake.require(new ShownAs(
                Objects.requireNonNullElse(channel, ShownPlan.PLAIN.as().channel()),
                category,
                column,
                rules == null ? List.of() : rules));
        return new ShownPlan(as, feed(format), minutes(), mapping(format), encoding(format));
    }

    private @Nullable String feed(Format format) {
        if (feed == null || feed.isBlank()) {
            return null;
        }
        if (!format.isFeed()) {
            throw Refused.invalid("intake.problem.no-feed", "feed", format.id());
        }
        return FeedAddress.read(feed)
                .orElseThrow(() -> Refused.invalid("intake.problem.feed-address", "feed"))
                .toString();
    }

    private int minutes() {
        if (pollMinutes != null && (pollMinutes < 1 || pollMinutes > MOST_MINUTES)) {
            throw Refused.invalid("intake.problem.poll-minutes", "pollMinutes", MOST_MINUTES);
        }
        return Objects.requireNonNullElse(pollMinutes, ShownPlan.POLL_MINUTES);
    }

    private Map<String, String> mapping(Format format) {
        if (mapping == null || mapping.isEmpty()) {
            return Map.of();
        }
        if (!format.isSheet()) {
            throw Refused.invalid("intake.problem.no-sheet", "mapping", format.id());
        }
        var fields = SheetFields.of(format.shows().orElseThrow()).names();
        mapping.forEach((field, head) -> {
            if (!fields.contains(field)
                    || head == null
                    || head.length() > LONGEST_HEAD
                    || head.chars().anyMatch(Character::isISOControl)) {
                throw Refused.invalid("intake.problem.mapping", "mapping", field, String.join(", ", fields));
            }
        });
        return Map.copyOf(new TreeMap<>(mapping));
    }

    private @Nullable String encoding(Format format) {
        if (encoding == null || encoding.isBlank()) {
            return null;
        }
        if (!format.isText() || Encodings.named(encoding).isEmpty()) {
            throw Refused.invalid("intake.problem.encoding", "encoding", String.join(", ", Encodings.CHOICES));
        }
        return encoding.strip();
    }
}

package io.drumtower.intake.outbound;

import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.archive.Polls.Poll;
import io.drumtower.pages.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How the asking for a feed goes.
 *
 * @param asked null before the first time; {@code answered} as well
 * @param problem null when the last answer was as wanted
 */
record PollRow(
        String feed,
        String minutes,
        @Nullable String asked,
        @Nullable String answered,
        @Nullable String next,
        String failures,
        @Nullable String problem) {

    static PollRow of(String feed, ShownPlan plan, @Nullable Poll poll, Texts texts) {
        var minutes = Texts.number(plan.pollMinutes());
        if (poll == null) {
            return new PollRow(feed, minutes, null, null, null, "0", null);
        }
        return new PollRow(
                feed,
                minutes,
                poll.askedAt() == null ? null : Texts.moment(poll.askedAt()),
                poll.answeredAt() == null ? null : Texts.moment(poll.answeredAt()),
                Texts.moment(poll.nextAt()),
                Texts.number(poll.failures()),
                poll.problem() == null ? null : problem(poll.problem(), texts));
    }

    /** A refusal has its status behind it. */
    private static String problem(String stored, Texts texts) {
        var parts = stored.split(" ", 2);
        return texts.sayOr("intake.poll." + parts[0], stored, parts.length == 2 ? parts[1] : "");
    }
}

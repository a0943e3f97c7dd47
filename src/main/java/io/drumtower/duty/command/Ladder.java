package io.drumtower.duty.command;

import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is called when.
 *
 * @param from what the minutes of the steps are counted from
 * @param done so many steps were called
 */
record Ladder(List<Step> steps, Instant from, int done) {

    /** Null when there is no further step. */
    @Nullable NextCall next() {
        if (done >= steps.size()) {
            return null;
        }
        var step = steps.get(done);
        return new NextCall(step.turn(), from.plus(after(done)));
    }

    Ladder called() {
        return new Ladder(steps, from, done + 1);
    }

    /** Nobody could be called: what comes next is due at once. */
    Ladder passedOver(Instant at) {
        return done + 1 < steps.size() ? called().resumed(at) : called();
    }

    /** The step that the silence held up is due at once, those behind it keep their distance; the last is called again. */
    Ladder resumed(Instant at) {
        if (steps.isEmpty()) {
            return this;
        }
        var step = Math.min(done, steps.size() - 1);
        return new Ladder(steps, at.minus(after(step)), step);
    }

    private Duration after(int step) {
        return Duration.ofMinutes(steps.get(step).afterMinutes());
    }
}

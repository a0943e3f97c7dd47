package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import java.time.Instant;

/** One value that was stated for one time. */
record Statement(Instant at, Stated stated) {

    static Statement of(Contribution one, Stated stated) {
        return new Statement(one.occurredAt(), stated);
    }
}

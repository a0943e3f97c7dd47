package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody of the sample does, as it would be sent over HTTP.
 *
 * @param at like no other deed, and on no full second: so a start that was cut off knows what is done
 * @param id of what it is about, as {@link io.drumtower.kernel.Inlet} wants it
 */
record Deed(Instant at, String path, String id, String by, String body) {

    Deed later(Duration by) {
        return new Deed(at.plus(by), path, id, this.by, body);
    }
}

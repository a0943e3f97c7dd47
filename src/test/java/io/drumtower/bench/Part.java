package io.drumtower.bench;

import java.util.List;

/** One measurement; it can be run alone. */
@FunctionalInterface
interface Part {

    List<Measured> run() throws Exception;
}

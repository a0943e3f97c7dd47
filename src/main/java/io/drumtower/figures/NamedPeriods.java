package io.drumtower.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Periods that a context has a name for, such as occasions. */
public interface NamedPeriods {

    Optional<NamedPeriod> find(String id);

    record NamedPeriod(Instant from, Instant to, List<String> sites) {}
}

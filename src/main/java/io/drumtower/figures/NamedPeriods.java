package io.drumtower.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Periods that a context has a name for, such as occasions. */
public interface NamedPeriods {

    Optional<NamedPeriod> find(String id);

    /** Those that lie at least partly between two times, by their begin. */
    List<NamedPeriod> within(Instant from, Instant to);

    record NamedPeriod(String id, String name, Instant from, Instant to, List<String> sites) {}
}

package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.PersonalDataRead;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Readings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The hour is part of what makes two readings the same; whoever reads on in it waits for no lock of the log. */
@Component
class PersonalReadings implements Readings {

    private static final String SOURCE = "access.personal-data-read";

    private final Facts facts;
    private final Clock clock;

    PersonalReadings(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void record(Collection<String> subjects, String by) {
        var now = clock.instant();
        var readings = subjects.stream()
                .distinct()
                .map(subject -> reading(subject, by, now))
                .toList();
        var known = facts.known(readings);
        var fresh = readings.stream().filter(one -> !known.contains(one.id())).toList();
        if (!fresh.isEmpty()) {
            facts.append(fresh, counted -> List.of());
        }
    }

    private static Fact reading(String subject, String by, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        return Fact.of(
                SOURCE,
                String.join("\n", by, subject, hour.toString()),
                hour,
                "access.audit",
                new PersonalDataRead(subject, by, now));
    }
}

package io.drumtower.messages.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.kernel.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemindersTest {

    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    private final List<String> calls = new ArrayList<>();
    private final Reminders reminders = new Reminders(new Due() {
        @Override
        public void at(String what, Map<String, Instant> times) {
            calls.add("set " + what + " " + times.keySet());
        }

        @Override
        public void cancel(String what, Collection<String> ids) {
            calls.add("cancel " + what + " " + ids);
        }

        @Override
        public List<String> pending(String what) {
            return List.of();
        }
    });

    @Test
    void tell_the_clockwork_only_what_stands_at_the_end_of_a_batch() {
        reminders.at("messages.overdue", "answered", NOON);
        reminders.at("messages.overdue", "waits", NOON);
        reminders.cancel("messages.overdue", "answered");
        assertThat(calls).isEmpty();

        reminders.write();

        assertThat(calls)
                .containsExactlyInAnyOrder("cancel messages.overdue [answered]", "set messages.overdue [waits]");
    }
}

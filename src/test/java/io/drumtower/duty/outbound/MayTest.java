package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.HandoverEntry.State;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever reads a handover has the forms that are his, and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MayTest {

    private static final Instant BEGUN = Instant.parse("2021-09-26T00:00:00Z");
    private static final Team ON = new Team("d17", "b17", null, List.of());
    private static final Team NEXT = new Team("d42", "b42", null, List.of());

    @Test
    void the_outgoing_officer_decides_until_he_has_signed_and_answers_until_it_is_over() {
        assertThat(may("d17", "DUTY", State.STARTED, 0)).isEqualTo(new May(true, true, false, false, false, false));
        assertThat(may("d17", "DUTY", State.SIGNED, 60)).isEqualTo(new May(false, true, false, false, false, false));
        assertThat(may("d17", "DUTY", State.ACCEPTED, 60)).isEqualTo(new May(false, false, false, false, false, true));
    }

    @Test
    void the_incoming_officer_takes_what_is_signed_and_may_refuse_it_before() {
        assertThat(may("d42", "DUTY", State.STARTED, 0)).isEqualTo(new May(false, false, false, true, false, false));
        assertThat(may("d42", "DUTY", State.SIGNED, 0)).isEqualTo(new May(false, false, true, true, false, false));
    }

    @Test
    void either_backup_may_take_over_after_ten_minutes_and_a_supervisor_after_fifteen() {
        assertThat(may("b42", "DUTY", State.SIGNED, 9).takeOver()).isFalse();
        assertThat(may("b42", "DUTY", State.SIGNED, 10).takeOver()).isTrue();
        assertThat(may("b17", "DUTY", State.STARTED, 10).takeOver()).isTrue();
        assertThat(may("s03", "SUPERVISOR", State.SIGNED, 14).takeOver()).isFalse();
        assertThat(may("s03", "SUPERVISOR", State.SIGNED, 15).takeOver()).isTrue();
        assertThat(may("s03", "SUPERVISOR", State.REFUSED, 15).takeOver()).isFalse();
    }

    @Test
    void others_only_read() {
        assertThat(may("d43", "DUTY", State.SIGNED, 60)).isEqualTo(May.NOTHING);
        assertThat(may("d17", "OPERATIONS", State.STARTED, 60)).isEqualTo(May.NOTHING);
        assertThat(may("b42", "AUTHOR", State.SIGNED, 60)).isEqualTo(May.NOTHING);
    }

    private static May may(String who, String role, State state, int minutes) {
        var request = new MockHttpServletRequest();
        request.setRemoteUser(who);
        request.addUserRole(role);
        return May.of(handover(state), shift(), request, BEGUN.plus(Duration.ofMinutes(minutes)));
    }

    private static HandoverEntry handover(State state) {
        return new HandoverEntry(
                "o.1.1", "o", "o.1", state, "d17", NEXT, null, 7, BEGUN, BEGUN, null, null, null, null, null, null,
                List.of(), List.of(), List.of(), List.of());
    }

    private static ShiftEntry shift() {
        return new ShiftEntry("o.1", "o", 1, ON, BEGUN, null, 0, null, null, null, null, null, "o.1.1", null);
    }
}

package io.drumtower.duty.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.inbound.ShiftPattern.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftPatternTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2021-09-22T16:00:00+08:00");
    private static final Instant END = Instant.parse("2021-09-30T16:00:00+08:00");

    @Test
    void of_three_shifts_makes_24_of_the_expo() {
        var spans = ShiftPattern.THREE_SHIFTS.layOut(START, END, ZONE);

        assertThat(spans).hasSize(24);
        assertThat(spans.get(0)).isEqualTo(new Span(START, Instant.parse("2021-09-23T00:00:00+08:00")));
        assertThat(spans.get(23).to()).isEqualTo(END);
    }

    @Test
    void of_two_shifts_is_cut_at_both_ends() {
        var spans = ShiftPattern.TWO_SHIFTS.layOut(START, END, ZONE);

        assertThat(spans).hasSize(17);
        assertThat(spans.get(0)).isEqualTo(new Span(START, Instant.parse("2021-09-22T20:00:00+08:00")));
        assertThat(spans.get(16)).isEqualTo(new Span(Instant.parse("2021-09-30T08:00:00+08:00"), END));
    }
}

package io.drumtower.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeedsTest {

    private static final long SEED = 20210922;

    @Test
    void are_each_at_a_time_of_its_own_so_that_a_cut_off_start_knows_what_is_done() {
        var arrivals = new Timetable(SEED).arrivals().stream().map(Arrival::at).distinct();
        var deeds = Deeds.of(SEED).stream().map(Deed::at);

        assertThat(Stream.concat(arrivals, deeds)).doesNotHaveDuplicates();
        assertThat(Deeds.of(SEED)).noneMatch(deed -> deed.at().toEpochMilli() % 1_000 == 0);
    }

    @Test
    void are_the_same_of_the_same_seed() {
        assertThat(Deeds.of(SEED)).isEqualTo(Deeds.of(SEED)).isNotEqualTo(Deeds.of(SEED + 1));
    }

    @Test
    void hand_over_in_a_chain() {
        assertThat(Deeds.of(SEED))
                .filteredOn(deed -> deed.path().equals("/api/shifts"))
                .hasSize(1);
        assertThat(Deeds.of(SEED))
                .filteredOn(deed -> deed.path().endsWith("/handovers"))
                .hasSize(Staff.SHIFTS); // one is refused, and begun again
        assertThat(Deeds.of(SEED)).last().matches(deed -> deed.path().endsWith("/stand-downs"));
    }

    @Test
    void are_done_by_who_is_on_watch() {
        assertThat(Staff.shiftAt(Expo.START)).isEqualTo(1);
        assertThat(Staff.shiftAt(Staff.taken(2).minusMillis(1))).isEqualTo(1);
        assertThat(Staff.shiftAt(Staff.taken(2))).isEqualTo(2);
        assertThat(Staff.shiftAt(Instant.MAX)).isEqualTo(Staff.SHIFTS);
        assertThat(Staff.inCharge(Staff.TAKEN_OVER)).isEqualTo(Staff.backup(Staff.TAKEN_OVER));
    }
}

package io.drumtower.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.kernel.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeedsTest {

    private static final long SEED = 20210922;
    private static final WorkingDays WEEKDAYS = new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public boolean isEstimated(LocalDate day) {
            return true;
        }
    };

    @Test
    void are_each_at_a_time_of_its_own_so_that_a_cut_off_start_knows_what_is_done() {
        var arrivals = new Timetable(SEED).arrivals().stream().map(Arrival::at).distinct();
        var deeds = Deeds.of(SEED, WEEKDAYS).stream().map(Deed::at);

        assertThat(Stream.concat(arrivals, deeds)).doesNotHaveDuplicates();
        assertThat(Deeds.of(SEED, WEEKDAYS)).noneMatch(deed -> deed.at().toEpochMilli() % 1_000 == 0);
    }

    @Test
    void are_the_same_of_the_same_seed() {
        assertThat(Deeds.of(SEED, WEEKDAYS))
                .isEqualTo(Deeds.of(SEED, WEEKDAYS))
                .isNotEqualTo(Deeds.of(SEED + 1, WEEKDAYS));
    }

    @Test
    void hand_over_in_a_chain() {
        var expo = Deeds.of(SEED, WEEKDAYS).stream()
                .filter(deed -> !deed.at().isBefore(Expo.EVE) && deed.at().isBefore(Expo.END.plusSeconds(600)))
                .toList();

        assertThat(expo).filteredOn(deed -> deed.path().equals("/api/shifts")).hasSize(1);
        assertThat(expo)
                .filteredOn(deed -> deed.path().endsWith("/handovers"))
                .hasSize(Staff.SHIFTS); // one is refused, and begun again
        assertThat(expo).last().matches(deed -> deed.path().endsWith("/stand-downs"));
    }

    @Test
    void publish_each_item_under_an_address_of_its_own() {
        var bodies = Deeds.of(SEED, WEEKDAYS).stream()
                .filter(deed -> deed.path().equals("/api/publications"))
                .map(Deed::body)
                .collect(Collectors.joining());
        var addresses = Pattern.compile("\"url\":\"([^\"]+)\"")
                .matcher(bodies)
                .results()
                .map(url -> url.group(1))
                .toList();

        assertThat(addresses).hasSize(1_650 + 1_581 + 2).doesNotHaveDuplicates();
    }

    @Test
    void answer_each_message_after_it_was_assigned() {
        var steps = Deeds.of(SEED, WEEKDAYS).stream()
                .filter(deed ->
                        deed.path().startsWith("/api/messages/") && deed.id().startsWith("ly2021-"))
                .collect(Collectors.groupingBy(Deed::id));

        assertThat(steps).hasSize(Letters.COUNT);
        assertThat(steps.values()).allSatisfy(of -> {
            assertThat(of).first().matches(deed -> deed.path().endsWith("/assignments"));
            assertThat(of.get(1)).matches(deed -> deed.path().endsWith("/replies"));
            assertThat(of).last().matches(deed -> deed.path().endsWith("/closures"));
        });
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

package io.drumtower.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Ignored;
import io.drumtower.intake.format.Reading.Rejected;
import io.drumtower.kernel.HalfHour;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {

    private static final long SEED = 20210922;

    @Test
    void brings_exactly_297_000_stopped_attacks_each_in_its_half_hour() {
        var stopped = new TreeMap<Instant, Integer>();
        var known = new HashSet<String>();
        for (var arrival : new Timetable(SEED).arrivals()) {
            for (var one : arrival.consignments()) {
                if (SampleReading.isOfAttacks(one)) {
                    SampleReading.attacks(one)
                            .filter(attack -> known.add(one.source() + key(attack)))
                            .filter(attack -> attack.disposition() == Disposition.BLOCKED)
                            .forEach(attack -> stopped.merge(HalfHour.of(at(attack)), 1, Integer::sum));
                }
            }
        }

        assertThat(stopped.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(297_000);
        assertThat(stopped).isEqualTo(told()).hasSize(Expo.SLOTS - 1);
    }

    private static Map<Instant, Integer> told() {
        var blocked = new Rhythm(SEED).blocked();
        return IntStream.range(0, blocked.length)
                .filter(slot -> blocked[slot] > 0)
                .boxed()
                .collect(Collectors.toMap(Rhythm::start, slot -> blocked[slot], Integer::sum, TreeMap::new));
    }

    @Test
    void makes_the_same_bytes_of_the_same_seed_and_others_of_another() {
        var again = new Timetable(SEED).arrivals();
        var other = new Timetable(SEED + 1).arrivals();
        for (var at = 0; at < again.size(); at += 40) {
            for (var one = 0; one < again.get(at).consignments().size(); one++) {
                var bytes = again.get(at).consignments().get(one).body().get();

                assertThat(new Timetable(SEED)
                                .arrivals()
                                .get(at)
                                .consignments()
                                .get(one)
                                .body()
                                .get())
                        .isEqualTo(bytes);
                assertThat(other.get(at).consignments().get(one).body().get()).isNotEqualTo(bytes);
            }
        }
    }

    @Test
    void lets_each_source_send_later_than_before() {
        var last = new TreeMap<String, Instant>();
        for (var arrival : new Timetable(SEED).arrivals()) {
            for (var one : arrival.consignments()) {
                var before = last.put(one.source(), arrival.at());
                assertThat(before == null || before.isBefore(arrival.at()))
                        .as("%s at %s", one.source(), arrival.at())
                        .isTrue();
            }
        }
    }

    @Test
    void reports_nothing_that_is_older_than_ten_minutes_but_what_was_held_up() {
        for (var arrival : new Timetable(SEED).arrivals()) {
            if (!arrival.at().equals(Expo.LATE_ARRIVAL)) {
                arrival.consignments().stream()
                        .filter(SampleReading::isOfAttacks)
                        .flatMap(SampleReading::attacks)
                        .limit(10)
                        .forEach(attack ->
                                assertThat(at(attack)).isBetween(arrival.at().minusSeconds(631), arrival.at()));
            }
        }
    }

    @Test
    void has_broken_and_foreign_records_and_every_disposition() {
        var records = new Timetable(SEED)
                .arrivals().stream()
                        .limit(310)
                        .flatMap(arrival -> arrival.consignments().stream())
                        .filter(SampleReading::isOfAttacks)
                        .flatMap(one -> SampleReading.records(one).stream())
                        .toList();

        assertThat(records).anyMatch(one -> one.reading() instanceof Rejected);
        assertThat(records).anyMatch(one -> one.reading() instanceof Ignored);
        assertThat(records.stream()
                        .filter(one -> one.reading() instanceof Attack)
                        .map(one -> ((Attack) one.reading()).disposition())
                        .distinct())
                .hasSameElementsAs(Arrays.asList(Disposition.values()));
    }

    private static String key(Attack attack) {
        return Objects.requireNonNull(attack.key());
    }

    private static Instant at(Attack attack) {
        return Objects.requireNonNull(attack.occurredAt());
    }
}

package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who watches in the sample: four teams take turns, in shifts of eight hours. */
final class Staff {

    static final int SHIFTS = 24;
    static final Duration SHIFT = Duration.ofHours(8);

    /** Its officer is stuck in the traffic, and the backup takes over. */
    static final int TAKEN_OVER = 16;

    static final Duration BEFORE_THE_HOUR = Duration.ofSeconds(140);
    static final Duration AFTER_THE_HOUR = Duration.ofSeconds(205);

    private static final List<String> CHARGE = List.of("值班员甲", "值班员乙", "值班员丙", "值班员丁");
    private static final List<String> BACKUP = List.of("值班员戊", "值班员己", "值班员庚", "值班员辛");
    private static final List<String> SUPERVISORS = List.of("带班领导甲", "带班领导乙");

    private Staff() {}

    static Instant start(int shift) {
        return Expo.START.plus(SHIFT.multipliedBy(shift - 1L));
    }

    /** When responsibility passes to it. */
    static Instant taken(int shift) {
        return shift == TAKEN_OVER
                ? start(shift).plus(AFTER_THE_HOUR)
                : start(shift).minus(BEFORE_THE_HOUR);
    }

    static String rostered(int shift) {
        return CHARGE.get(turn(shift));
    }

    static String backup(int shift) {
        return BACKUP.get(turn(shift));
    }

    static String supervisor(int shift) {
        return SUPERVISORS.get(turn(shift) % SUPERVISORS.size());
    }

    /** Who answers in a shift in the end. */
    static String inCharge(int shift) {
        return shift == TAKEN_OVER ? backup(shift) : rostered(shift);
    }

    /** The shift that is on watch then. */
    static int shiftAt(Instant at) {
        return (int) IntStream.rangeClosed(1, SHIFTS)
                .filter(shift -> !taken(shift).isAfter(at))
                .count();
    }

    static Deed roster() {
        var teams =
                IntStream.rangeClosed(1, CHARGE.size()).mapToObj(Staff::team).collect(Collectors.joining(","));
        return new Deed(
                Expo.at("2021-09-22T15:51:20"),
                "/api/occasions/{id}/rosters",
                Expo.ID,
                SUPERVISORS.get(0),
                "{\"pattern\":\"THREE_SHIFTS\",\"teams\":[" + teams + "]}");
    }

    static String team(int shift) {
        return """
                {"officerInCharge":"%s","backup":"%s","supervisor":"%s","crew":[
                {"account":"%s","place":"厅机房"},{"account":"%s","place":"省政务云机房"}]}""".formatted(rostered(shift), backup(shift), supervisor(shift), rostered(shift), backup(shift));
    }

    private static int turn(int shift) {
        return (shift - 1) % CHARGE.size();
    }
}

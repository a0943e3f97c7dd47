package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A watch of the sample around the clock, in shifts of a day and without half hours.
 *
 * @param days so many shifts
 */
record RoundTheClock(String id, String name, Instant start, int days) {

    static final List<RoundTheClock> ALL = List.of(
            new RoundTheClock("centenary", "建党100周年", Expo.at("2021-06-28T08:00"), 4),
            new RoundTheClock("national-day", "国庆节", Expo.at("2021-10-01T08:00"), 7));

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration EVE = Duration.ofHours(15);

    List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed(start.minus(EVE), "/api/occasions", id, Staff.supervisor(1), occasion()));
        deeds.add(new Deed(
                start.minus(EVE).plusSeconds(420), of("occasions/{id}/rosters"), id, Staff.supervisor(1), roster()));
        var opening = Body.of("occasion", id);
        deeds.add(new Deed(start.minusSeconds(160), of("shifts"), "", Staff.rostered(1), opening));
        for (var shift = 1; shift <= days; shift++) {
            deeds.addAll(log(shift));
            if (shift < days) {
                deeds.addAll(handOver(shift));
            }
        }
        var end = start(days + 1).plusSeconds(250);
        var to = Body.of("to", Staff.supervisor(days));
        deeds.add(new Deed(end, of("shifts/{id}/stand-downs"), id + '.' + days, Staff.rostered(days), to));
        return deeds;
    }

    private static String of(String path) {
        return "/api/" + path;
    }

    private Instant start(int shift) {
        return start.plus(DAY.multipliedBy(shift - 1L));
    }

    private String occasion() {
        return """
                {"id":"%s","name":"%s","start":"%s","end":"%s","sites":["portal"],
                "places":["厅机房","省政务云机房"],"slotMinutes":0}""".formatted(id, name, start, start(days + 1));
    }

    private String roster() {
        var shifts = IntStream.rangeClosed(1, days)
                .mapToObj(shift -> "{\"start\":\"%s\",\"end\":\"%s\",%s"
                        .formatted(
                                start(shift),
                                start(shift + 1),
                                Staff.team(shift).strip().substring(1)))
                .collect(Collectors.joining(","));
        return "{\"shifts\":[" + shifts + "]}";
    }

    private List<Deed> log(int shift) {
        var lines = List.of("巡 门户网站首页、栏目、链接逐项检查正常", "巡 厅机房动力、空调、消防正常");
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Deed(
                        start(shift).plusSeconds(4_210 + 39_600L * line + shift),
                        of("shifts/{id}/entries"),
                        id + '.' + shift,
                        Staff.rostered(shift),
                        Body.of("id", id + "-e" + shift + '-' + (line + 1), "text", lines.get(line))))
                .toList();
    }

    private List<Deed> handOver(int shift) {
        var hour = start(shift + 1);
        var out = Staff.rostered(shift);
        var in = Staff.rostered(shift + 1);
        var handover = id + '.' + shift + ".1";
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed(hour.minusSeconds(900), of("shifts/{id}/handovers"), id + '.' + shift, out, "{}"));
        deeds.add(new Deed(hour.minusSeconds(700), of("handovers/{id}/signatures"), handover, out, "{}"));
        var at = hour.minusSeconds(460);
        for (var section : Handovers.SECTIONS) {
            at = at.plusSeconds(22);
            var matter = Body.of("matter", section);
            deeds.add(new Deed(at, of("handovers/{id}/acknowledgements"), handover, in, matter));
        }
        deeds.add(new Deed(hour.minusSeconds(140), of("handovers/{id}/signatures"), handover, in, "{}"));
        return deeds;
    }
}

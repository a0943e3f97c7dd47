package io.drumtower.platform.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How responsibility passes in the sample: an opening, 23 handovers, a stand-down. */
final class Handovers {

    /** Its handover is refused at first. */
    private static final int REFUSED = 9;

    static final List<String> SECTIONS =
            List.of("state", "items", "slots", "figures", "silences", "next", "watched", "sources");

    private final List<Deed> deeds = new ArrayList<>();

    private Handovers() {}

    static List<Deed> deeds() {
        var all = new Handovers();
        all.open();
        for (var shift = 1; shift < Staff.SHIFTS; shift++) {
            all.handOver(shift);
        }
        all.standDown();
        return all.deeds;
    }

    private void open() {
        var at = Expo.at("2021-09-22T15:57:20");
        deeds.add(new Deed(at, "/api/shifts", "", Staff.rostered(1), "{\"occasion\":\"" + Expo.ID + "\"}"));
    }

    private void handOver(int shift) {
        var hour = Staff.start(shift + 1);
        if (shift == REFUSED) {
            var refused = begin(shift, 1, hour.minusSeconds(1_660));
            add(hour.minusSeconds(1_180), refused, "refusals", Staff.rostered(shift + 1), """
                    {"reason":"云 WAF 停更的原因没有写清，请补充后再交"}""");
        }
        var handover = begin(shift, shift == REFUSED ? 2 : 1, hour.minusSeconds(700));
        if (shift + 1 == Staff.TAKEN_OVER) {
            add(Staff.taken(shift + 1), handover, "takeovers", Staff.backup(shift + 1), """
                    {"reason":"接班人途中受阻，电话报带班领导同意，由备岗接班"}""");
        } else {
            accept(shift, handover, hour);
        }
    }

    /** Up to the signature of the officer who goes. */
    private String begin(int shift, int number, Instant at) {
        var by = Staff.inCharge(shift);
        var id = Expo.ID + "." + shift;
        var handover = id + "." + number;
        deeds.add(new Deed(at, "/api/shifts/{id}/handovers", id, by, "{}"));
        var carrying = at;
        for (var item : Matter.openAtEndOf(shift)) {
            carrying = carrying.plusSeconds(11);
            deeds.add(item.carried(shift, carrying));
        }
        add(at.plusSeconds(220), handover, "signatures", by, "{}");
        return handover;
    }

    private void accept(int shift, String handover, Instant hour) {
        var by = Staff.rostered(shift + 1);
        var criticals = Matter.openAtEndOf(shift).stream()
                .filter(item -> item.severity().equals("CRITICAL"))
                .map(item -> "item/" + item.id());
        var at = hour.minusSeconds(460);
        for (var matter : Stream.concat(SECTIONS.stream(), criticals).toList()) {
            at = at.plusSeconds(22);
            add(at, handover, "acknowledgements", by, "{\"matter\":\"" + matter + "\"}");
        }
        add(Staff.taken(shift + 1), handover, "signatures", by, "{}");
    }

    private void standDown() {
        var at = Expo.END.plusSeconds(379);
        var last = Expo.ID + "." + Staff.SHIFTS;
        deeds.add(new Deed(at, "/api/shifts/{id}/stand-downs", last, Staff.inCharge(Staff.SHIFTS), """
                {"to":"带班领导甲"}"""));
    }

    private void add(Instant at, String handover, String what, String by, String body) {
        deeds.add(new Deed(at, "/api/handovers/{id}/" + what, handover, by, body));
    }
}

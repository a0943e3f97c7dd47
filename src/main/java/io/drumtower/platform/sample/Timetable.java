package io.drumtower.platform.sample;

import io.drumtower.platform.sample.Arrival.Consignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that arrives in the sample, in its order. The same seed makes the same bytes. */
final class Timetable {

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    /** The last half hour is closed by then. */
    private static final Duration LAST_WORD = Duration.ofSeconds(90);

    private final Attacks attacks;
    private final List<AccessLog> logs;

    Timetable(long seed) {
        attacks = new Attacks(seed);
        logs = List.of(new AccessLog(seed, Expo.PORTAL, 50, true), new AccessLog(seed, Expo.FAIR, 30, false));
    }

    List<Arrival> arrivals() {
        var arrivals = new ArrayList<Arrival>();
        IntStream.range(0, Span.COUNT)
                .mapToObj(Span::of)
                .filter(span -> !span.isDark())
                .map(this::arrival)
                .forEach(arrivals::add);
        var again = Span.of((int) Expo.since(Expo.SENT_AGAIN).dividedBy(Span.LENGTH));
        arrivals.add(new Arrival(again.arrival().plus(AGAIN_AFTER), List.of(of(Expo.HALL, again))));
        arrivals.add(new Arrival(Expo.LATE_ARRIVAL, List.of(new Consignment(Expo.HALL, attacks::late))));
        var dark = Span.of((int) Expo.since(Expo.LIGHT).dividedBy(Span.LENGTH) - 1);
        arrivals.add(new Arrival(Expo.LIGHT.plus(Span.ON_THE_WAY), signsOfLife(dark)));
        arrivals.add(new Arrival(Expo.END.plus(LAST_WORD), signsOfLife(Span.of(Span.COUNT - 1))));
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    private Arrival arrival(Span span) {
        var consignments = Stream.concat(
                Device.ATTACKED.stream()
                        .filter(source -> !(span.isMute() && source.equals(Expo.CLOUD)))
                        .map(source -> of(source, span)),
                logs.stream()
                        .filter(log -> span.endsSlot()) // as servers rotate their logs
                        .map(log -> new Consignment(log.source(), () -> log.bytes(span.slot()))));
        return new Arrival(span.arrival(), consignments.toList());
    }

    private Consignment of(String source, Span span) {
        return new Consignment(source, () -> attacks.bytes(source, span));
    }

    private static List<Consignment> signsOfLife(Span span) {
        return Device.ATTACKED.stream()
                .map(source -> new Consignment(source, () -> Attacks.nothing(source, span)))
                .toList();
    }
}

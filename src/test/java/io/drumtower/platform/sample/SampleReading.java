package io.drumtower.platform.sample;

import io.drumtower.intake.format.Format;
import io.drumtower.intake.format.ReadRecord;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.RecordReader;
import io.drumtower.intake.format.SourceSettings;
import io.drumtower.platform.sample.Arrival.Consignment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The sample's bytes as the intake reads them. */
final class SampleReading {

    private static final SourceSettings SETTINGS = new SourceSettings(ZoneId.of("Asia/Shanghai"), 403, Set.of());
    private static final Map<String, Format> FORMATS = Map.of(
            Expo.HALL,
            Format.of("modsecurity").orElseThrow(),
            Expo.CLOUD,
            Format.of("cloudevents").orElseThrow(),
            Expo.IDS,
            Format.of("suricata-eve").orElseThrow());

    private SampleReading() {}

    static boolean isOfAttacks(Consignment one) {
        return FORMATS.containsKey(one.source());
    }

    static List<ReadRecord> records(Consignment one) {
        var records = new ArrayList<ReadRecord>();
        RecordReader.of(Objects.requireNonNull(FORMATS.get(one.source())))
                .read(one.body().get(), SETTINGS, records::add);
        return records;
    }

    static Stream<Attack> attacks(Consignment one) {
        return records(one).stream()
                .filter(record -> record.reading() instanceof Attack)
                .map(record -> (Attack) record.reading());
    }
}

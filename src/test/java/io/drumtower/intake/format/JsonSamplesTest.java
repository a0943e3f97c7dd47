package io.drumtower.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Ignored;
import io.drumtower.intake.format.Reading.Notice;
import io.drumtower.intake.format.Reading.Rejected;
import io.drumtower.intake.format.Samples.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonSamplesTest {

    private static final SourceSettings SOURCE = new SourceSettings(ZoneId.of("Asia/Shanghai"), 403, Set.of());

    static Stream<Row> samples() {
        return Samples.rows(Set.of("suricata-eve", "modsecurity", "cloudevents"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void are_read_as_their_receipts_say(Row row) {
        List<ReadRecord> read = read(row);
        assertThat(read).hasSize((int) row.number("received"));
        assertThat(count(read, Attack.class) + count(read, Notice.class)).isEqualTo(row.number("counted"));
        assertThat(count(read, Ignored.class)).isEqualTo(row.number("ignored"));
        assertThat(count(read, Rejected.class)).isEqualTo(row.number("rejected"));
        assertThat(count(read, Disposition.BLOCKED)).isEqualTo(row.number("blocked"));
        assertThat(count(read, Disposition.CHALLENGED)).isEqualTo(row.number("challenged"));
        assertThat(count(read, Disposition.DETECTED)).isEqualTo(row.number("detected"));
        assertThat(count(read, Disposition.UNKNOWN)).isEqualTo(row.number("unknown"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void give_each_attack_a_key_of_its_own_and_a_time(Row row) {
        List<Attack> attacks = read(row).stream()
                .map(ReadRecord::reading)
                .filter(Attack.class::isInstance)
                .map(Attack.class::cast)
                .toList();
        assertThat(attacks).extracting(Attack::key).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(attacks).extracting(Attack::occurredAt).doesNotContainNull();
        assertThat(attacks).extracting(Attack::attackerNet).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void say_how_many_records_are_not_UTF_8(Row row) {
        long notUtf8 = row.text("note").endsWith("lines are not UTF-8")
                ? Long.parseLong(row.text("note").split(" ", 2)[0])
                : 0;
        assertThat(read(row).stream().filter(record -> !record.utf8())).hasSize((int) notUtf8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void name_the_attribute_for_which_a_cloud_event_is_rejected(Row row) {
        if (row.text("note").startsWith("attribute ")) {
            assertThat(read(row))
                    .singleElement()
                    .satisfies(record ->
                            assertThat(((Rejected) record.reading()).reason()).startsWith(row.text("note") + " "));
        }
    }

    private static List<ReadRecord> read(Row row) {
        List<ReadRecord> read = new ArrayList<>();
        RecordReader.of(Format.of(row.format()).orElseThrow()).read(Samples.bytes(row.file()), SOURCE, read::add);
        return read;
    }

    private static long count(List<ReadRecord> read, Class<? extends Reading> kind) {
        return read.stream().filter(record -> kind.isInstance(record.reading())).count();
    }

    private static long count(List<ReadRecord> read, Disposition disposition) {
        return read.stream()
                .filter(record -> record.reading() instanceof Attack attack && attack.disposition() == disposition)
                .count();
    }
}

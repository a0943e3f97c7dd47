package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Rejected;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event_type':'dns'}\n{'event_type':'flow'}\n",
                "{'event_type':'dns'}{'event_type':'flow'}",
                "{\n  'event_type': 'dns'\n}\n{\n  'event_type': 'flow'\n}",
                "\r\n{'event_type':'dns'}\r\n\r\n{'event_type':'flow'}\r\n",
                "[{'event_type':'dns'},{'event_type':'flow'}]",
                " [\n {'event_type':'dns'}\n ,\n {'event_type':'flow'}\n]\n",
                "\uFEFF{'event_type':'dns'}\n{'event_type':'flow'}"
            })
    void are_read_in_each_form(String body) {
        assertThat(readings(body)).containsExactly("Ignored[kind=dns]", "Ignored[kind=flow]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "[]", " [ ] \n", "\uFEFF"})
    void are_none_in_an_empty_body(String body) {
        assertThat(readings(body)).isEmpty();
    }

    @Test
    void know_their_places() {
        assertThat(Bodies.read(Format.SURICATA_EVE, "{\"event_type\":\"dns\"} {\"event_type\":\"flow\"}\n"))
                .extracting(ReadRecord::from, ReadRecord::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 20), org.assertj.core.groups.Tuple.tuple(21, 42));
    }

    @Test
    void are_rejected_to_the_end_of_the_line_when_broken() {
        assertThat(
                        readings(
                                "{'event_type':'dns'}\n{'event_type':\n{'event_type':'flow'}\nnonsense here\n{'event_type':'tls'}"))
                .containsExactly(
                        "Ignored[kind=dns]",
                        "Rejected[reason=not JSON]",
                        "Ignored[kind=flow]",
                        "Rejected[reason=not JSON]",
                        "Ignored[kind=tls]");
    }

    @Test
    void go_on_in_an_array_behind_a_broken_one() {
        assertThat(readings("[{'event_type':'dns'},\n{'event_type':nonsense},\n{'event_type':'flow'}]"))
                .containsExactly("Ignored[kind=dns]", "Rejected[reason=not JSON]", "Ignored[kind=flow]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | not a JSON object",
                "'text' | not a JSON object",
                "null | not a JSON object",
                "{'event_type':'dns'} [1] | not a JSON object",
                "[[{}]] | not a JSON object",
                "[{'event_type':'dns'}] {'event_type':'flow'} | text after the end of the array",
                "[{'event_type':'dns'} {'event_type':'flow'}] | no comma between two values",
                "[{'event_type':'dns'},,{'event_type':'flow'}] | no value before a comma",
                "[{'event_type':'dns'} | the array is not closed",
                "{'event_type':'dns'} } | not JSON",
                "{'event_type':'dns'} {'a':1 | not JSON",
                "{'event_type':'dns'} {'a':[}] | not JSON",
                "{'event_type':'dns'} { | not JSON"
            })
    void say_why_they_are_rejected(String body, String reason) {
        List<String> readings = readings(body);
        assertThat(readings.get(readings.size() - 1)).isEqualTo("Rejected[reason=" + reason + "]");
    }

    @Test
    void that_are_no_objects_cost_only_themselves() {
        assertThat(readings("[1,'x',{'event_type':'dns'},null]"))
                .containsExactly(
                        "Rejected[reason=not a JSON object]",
                        "Rejected[reason=not a JSON object]",
                        "Ignored[kind=dns]",
                        "Rejected[reason=not a JSON object]");
    }

    @Test
    void longer_than_1_MiB_are_rejected_and_skipped() {
        String longest = "{'x':'" + "a".repeat((1 << 20) - 27) + "','event_type':'dns'}";
        String longer = "{\n'x':'" + "a".repeat(1 << 20) + "'\n}";
        assertThat(readings(longest.substring(0, longest.length()) + "\n" + longer + "\n{'event_type':'flow'}"))
                .containsExactly("Ignored[kind=dns]", "Rejected[reason=longer than 1 MiB]", "Ignored[kind=flow]");
    }

    @Test
    void beyond_the_limits_are_rejected() {
        for (String beyond : List.of(
                "{'x':" + "[".repeat(64) + "]".repeat(64) + "}",
                "{'x':" + "1".repeat(101) + "}",
                "{'" + "x".repeat(1025) + "':1}")) {
            assertThat(readings(beyond + "\n{'event_type':'dns'}"))
                    .containsExactly(
                            "Rejected[reason=JSON beyond the limits: depth 64, a number of 100 or a name of 1024 characters]",
                            "Ignored[kind=dns]");
        }
        assertThat(readings("{'x':" + "[".repeat(63) + "]".repeat(63) + ",'event_type':'dns'}"))
                .containsExactly("Ignored[kind=dns]");
    }

    @Test
    void take_the_last_of_duplicate_names() {
        assertThat(readings("{'event_type':'dns','event_type':'flow'}")).containsExactly("Ignored[kind=flow]");
    }

    @Test
    void that_are_not_UTF_8_are_read_with_replacement() {
        String body = "{\"event_type\":\"alert\",\"alert\":{\"category\":\"caf\u00e9\"}}\n{\"event_type\":\"dns\"}";
        List<ReadRecord> read = Bodies.read(Format.SURICATA_EVE, body.getBytes(ISO_8859_1));
        assertThat(read).extracting(ReadRecord::utf8).containsExactly(false, true);
        assertThat(read).extracting(ReadRecord::to).containsExactly(body.indexOf('\n'), body.length());
        assertThat(read.get(0).reading())
                .isInstanceOfSatisfying(
                        Attack.class, attack -> assertThat(attack.category()).isEqualTo("caf\uFFFD"));
    }

    @Test
    void that_are_neither_UTF_8_nor_JSON_are_rejected() {
        byte[] body = "{\"event_type\":\u00e9}\n{\"event_type\":\"dns\"}".getBytes(ISO_8859_1);
        assertThat(Bodies.read(Format.SURICATA_EVE, body))
                .first()
                .isEqualTo(new ReadRecord(0, 16, false, new Rejected("not JSON")));
    }

    @Test
    void are_never_taken_for_UTF_16() {
        assertThat(readings("{\0'\0x'\0")).containsExactly("Rejected[reason=not JSON]");
    }

    @Test
    void let_the_reader_stop() {
        assertThatThrownBy(() -> RecordReader.of(Format.SURICATA_EVE)
                        .read(new byte[] {'{', '}'}, Bodies.SOURCE, record -> {
                            throw new IllegalStateException("enough");
                        }))
                .hasMessage("enough");
    }

    private static List<String> readings(String body) {
        return Bodies.read(Format.SURICATA_EVE, body.replace('\'', '"')).stream()
                .map(record -> record.reading().toString())
                .toList();
    }
}

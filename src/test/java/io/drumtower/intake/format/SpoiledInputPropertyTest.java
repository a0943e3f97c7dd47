package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpoiledInputPropertyTest {

    private static final String RECORDS = """
            [{"event_type":"alert","timestamp":"2022-07-10T23:50:05.5+0800","flow_id":1,"src_ip":"::ffff:1.2.3.4",
             "alert":{"signature_id":2,"severity":1,"category":"网"},"http":{"hostname":"a","url":"/b?c"}},
            {"specversion":"1.0","id":"1","source":"/s","type":"drumtower.attack.v1","time":"2022-07-10T23:50:05Z",
             "data":{"disposition":"BLOCKED","rules":["1"],"attackerIp":"1.2.3.4"}},
            {"transaction":{"unique_id":"179542528486.861257","messages":[{"details":{"ruleId":"1","tags":["attack-x"]}}]}},
            {"transaction":{"time":"13/May/2017:08:39:31 --0400"},"audit_data":{"messages":["[id \\"1\\"] [tag \\"x\\"]"]}}]
            """;
    private static final String LINE =
            "a 1.2.3.4 - - [26/Sep/2021:00:00:12 +0800] \"GET /a.css?\\\" HTTP/1.1\" 200 5 \"-\" \"Mozilla\" x\r";
    private static final String LIKELY = "{}[],:\"\\\n\0\u00ff019-+. /";

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @EnumSource(names = {"SURICATA_EVE", "MODSECURITY", "CLOUDEVENTS"})
    void is_read_record_by_record_in_order_and_nothing_between_them_is_lost(Format format) {
        for (int seed = 0; seed < 4_000; seed++) {
            byte[] body = spoiled(RECORDS.getBytes(UTF_8), new Random(seed));
            int at = 0;
            for (ReadRecord record : Bodies.read(format, body)) {
                assertThat(record.from()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                assertThat(new String(body, at, record.from() - at, UTF_8))
                        .as("seed %d", seed)
                        .matches("[\\s\\[\\],]*");
                at = record.to();
            }
            assertThat(new String(body, at, body.length - at, UTF_8))
                    .as("seed %d", seed)
                    .matches("[\\s\\[\\],]*");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void never_stops_a_reader_of_lines(int seed) {
        Random random = new Random(seed);
        AccessLogLine line = AccessLogLine.reader();
        List<Boolean> known = List.of(true, false);
        for (int round = 0; round < 2_000; round++) {
            byte[] text = spoiled(LINE.getBytes(UTF_8), random);
            int from = random.nextInt(3);
            assertThat(line.read(text, Math.min(from, text.length), text.length))
                    .isIn(known);
        }
    }

    private static byte[] spoiled(byte[] bytes, Random random) {
        int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
        byte[] spoiled = Arrays.copyOf(bytes, length);
        for (int times = random.nextInt(4); times > 0 && length > 0; times--) {
            spoiled[random.nextInt(length)] = (byte) LIKELY.charAt(random.nextInt(LIKELY.length()));
        }
        return spoiled;
    }
}

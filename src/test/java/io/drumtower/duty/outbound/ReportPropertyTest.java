package io.drumtower.duty.outbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.duty.DutyClock;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever happens in a watch, its reports together hold everything once. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=reports") // what other tests record later would be in no report
@Import(DutyClock.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPropertyTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00+08:00");
    private static final Duration LENGTH = Duration.ofHours(12);
    private static final List<String> GROUPS = List.of(
            "duty.occasions",
            "duty.watch",
            "duty.items",
            "duty.log",
            "figures.ledger",
            "intake.receipts",
            "intake.sources");
    private static final String ADMIN = basic(ACCOUNT, PASSWORD);

    @Autowired
    DutyClock.Hand clock;

    @Autowired
    CommandGateway commands;

    @Autowired
    Visible visible;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private int flow;

    @AfterEach
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    static List<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(i -> 19_210_922L + i).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void add_up_to_a_recount_of_the_events(long seed) throws Exception {
        var random = new Random(seed);
        var occasion = "o" + seed;
        clock.set(START.minus(Duration.ofHours(1)));
        post("/api/occasions", """
                {"id":"%s","name":"n","start":"%s","end":"%s","sites":["%s"]}""".formatted(occasion, START, START.plus(LENGTH), occasion));
        String token = JsonPath.read(post("/api/sources", """
                        {"id":"s-%s","site":"%s","format":"suricata-eve"}""".formatted(occasion, occasion)), "$.token");
        new RandomWatch(occasion, random, clock, commands, records -> deliver(occasion, token, records, random))
                .run(START.plus(LENGTH));
        clock.set(START.plus(LENGTH).plus(Duration.ofDays(3)));
        deliver(occasion, token, 1, random);
        GROUPS.forEach(visible::await);

        var reports = reports(occasion);
        var recount = new Recount(jdbc, occasion);

        assertThat(events(reports)).isEqualTo(recount.events());
        assertThat(recount.positions())
                .isNotEmpty()
                .allSatisfy(position -> assertThat(reports.stream().filter(report -> holds(report, position)))
                        .hasSize(1));
        assertThat(slots(reports))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(sum(reports, "$.receipts.received")).isEqualTo(recount.received());
        assertThat(sum(reports, "$.sections[?(@.section=='FIGURES')].lines[*].attacks.detected"))
                .isEqualTo(recount.attacks(START, START.plus(LENGTH)));
        assertThat(reports)
                .allSatisfy(report -> assertThat(JsonPath.<List<Object>>read(
                                report, "$.sections[?(@.lines.length() == 0 && @.none == null)]"))
                        .isEmpty());
    }

    private void deliver(String occasion, String token, int records, Random random) throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < records; i++) {
            var at = START.plus(Duration.ofSeconds(random.nextInt((int) LENGTH.toSeconds())));
            body.append(
                    "{\"timestamp\":\"" + at.toString().replace("Z", ".000001+0000")
                            + "\",\"event_type\":\"alert\",\"flow_id\":" + ++flow
                            + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n");
        }
        var answer = new Browser(port).postJson("/api/intake/s-" + occasion, "Bearer " + token, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<String> reports(String occasion) throws Exception {
        var reports = new ArrayList<String>();
        for (var id : JsonPath.<List<String>>read(get("/api/shifts?occasion=" + occasion), "$.items[*].id")) {
            reports.add(get("/api/shifts/" + id + "/report"));
        }
        return reports;
    }

    private static Map<String, Long> events(List<String> reports) {
        var all = new TreeMap<String, Long>();
        for (var report : reports) {
            JsonPath.<Map<String, Number>>read(report, "$.events")
                    .forEach((type, count) -> all.merge(type, count.longValue(), Long::sum));
        }
        return all;
    }

    private static boolean holds(String report, long position) {
        long after = JsonPath.<Number>read(report, "$.shift.after").longValue();
        Number upTo = JsonPath.read(report, "$.upTo");
        return position > after && (upTo == null || position <= upTo.longValue());
    }

    private static List<Integer> slots(List<String> reports) {
        return reports.stream()
                .flatMap(report -> {
                    int first = JsonPath.read(report, "$.firstSlot");
                    int count = JsonPath.read(report, "$.slots");
                    return IntStream.range(first, first + count).boxed();
                })
                .toList();
    }

    private static long sum(List<String> reports, String path) {
        return reports.stream()
                .mapToLong(report -> {
                    var read = JsonPath.<Object>read(report, path);
                    return read instanceof Number one
                            ? one.longValue()
                            : ((List<?>) read)
                                    .stream()
                                            .mapToLong(value -> ((Number) value).longValue())
                                            .sum();
                })
                .sum();
    }

    private String post(String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, ADMIN, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private String get(String path) throws Exception {
        var answer = new Browser(port).get(path, "Authorization", ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

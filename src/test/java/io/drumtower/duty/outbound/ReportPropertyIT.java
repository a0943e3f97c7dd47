package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.RunningDrumtower;
import io.drumtower.SetClock;
import io.drumtower.kernel.Visible;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens in a watch, its reports together hold everything once: by a clock that jumps an hour ahead and back,
 * and, in each twentieth, by a program that ends in the middle and is started again.
 */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPropertyIT {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00+08:00");
    private static final Duration LENGTH = Duration.ofHours(12);
    private static final long FIRST_SEED = 19_210_922;
    private static final int WATCHES = 200;
    private static final int RESTARTED = 20;
    private static final List<String> GROUPS = List.of(
            "duty.occasions",
            "duty.watch",
            "duty.items",
            "duty.log",
            "figures.ledger",
            "intake.receipts",
            "intake.sources");

    private Path data;
    private RunningDrumtower program;
    private int starts;
    private int flow;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        start();
    }

    private void start() {
        program = RunningDrumtower.startWith(SetClock.OfTheProgram.class, data);
        starts++;
    }

    private void startAgain() {
        var now = clock().instant();
        program.close();
        start();
        clock().set(now);
    }

    @AfterAll
    void end() {
        program.close();
        GenericEventMessage.clock = Clock.systemUTC();
        assertThat(starts).isGreaterThan(WATCHES / RESTARTED);
    }

    private SetClock clock() {
        return program.context().getBean(SetClock.class);
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + WATCHES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void add_up_to_a_recount_of_the_events(long seed) throws Exception {
        var random = new Random(seed);
        var occasion = "o" + seed;
        clock().set(START.minus(Duration.ofHours(1)));
        program.post("/api/occasions", """
                {"id":"%s","name":"n","start":"%s","end":"%s","sites":["%s"]}""".formatted(occasion, START, START.plus(LENGTH), occasion));
        String token = JsonPath.read(program.post("/api/sources", """
                        {"id":"s-%s","site":"%s","format":"suricata-eve"}""".formatted(occasion, occasion)), "$.token");
        var watch = new RandomWatch(
                occasion,
                random,
                this::clock,
                () -> program.context().getBean(CommandGateway.class),
                records -> deliver(occasion, token, records, random));
        watch.run(START.plus(LENGTH), seed % RESTARTED == 0 ? this::startAgain : () -> {});
        clock().set(START.plus(LENGTH).plus(Duration.ofDays(3)));
        deliver(occasion, token, 1, random);
        var visible = program.context().getBean(Visible.class);
        GROUPS.forEach(visible::await);

        var reports = Reports.of(occasion, program::get);
        var recount = new Recount(program.context().getBean(JdbcClient.class), occasion, List.of(occasion));

        reports.equal(recount, 24, START, START.plus(LENGTH));
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
        var answer =
                new Browser(program.port()).postJson("/api/intake/s-" + occasion, "Bearer " + token, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}

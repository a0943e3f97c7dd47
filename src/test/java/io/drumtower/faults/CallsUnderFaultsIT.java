package io.drumtower.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.duty.calls.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines and calls of programs in processes of their own that are killed or stand still. */
@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsUnderFaultsIT {

    /** Each deadline, and each step of an alarm. */
    private static final String[] ONCE = {
        "duty.summary-missed", "duty.inspection-missed", "duty.alarm-raised", "duty.alarm-called"
    };

    private static final Duration STILL = Duration.ofSeconds(60);

    private final Receivers receivers = new Receivers();
    private final WebhookReceiver chat = receivers.chat;
    private final List<Program> programs = new ArrayList<>();
    private final Path home;
    private final ShiftedClock.Hand clock;

    /** On the half hour, and when the program begins. */
    private final Instant begin = Instant.ofEpochSecond((Instant.now().getEpochSecond() / 1_800 + 1) * 1_800);

    CallsUnderFaultsIT(@TempDir Path home) {
        this.home = home;
        clock = new ShiftedClock.Hand(home.resolve("ahead"));
        clock.set(begin);
    }

    @AfterEach
    void end() throws IOException {
        receivers.close();
        for (var program : programs) {
            program.close();
        }
        var kept = Files.createDirectories(Path.of("target/faults"));
        for (var program : List.of("a", "b")) {
            var log = home.resolve(program).resolve("program.log");
            if (Files.exists(log)) {
                Files.copy(log, kept.resolve(home.getFileName() + "-" + program + ".log"));
            }
        }
    }

    @Test
    void go_out_once_the_killed_program_is_back_and_again_when_it_was_killed_over_them() throws Exception {
        var program = started(new Program(folder("a"), settings()));
        watch(program, begin.minus(Duration.ofMinutes(30)));
        var deadline = begin.plus(Duration.ofMinutes(10));
        var alarm = "duty.slot-missed:expo:1~1";
        clock.set(deadline.minusSeconds(2));
        program.kill();
        assertThat(clock.now()).as("it is killed before").isBefore(deadline);
        assertThat(chat.received(alarm)).isEmpty();

        chat.hold();
        program.start();
        var back = System.nanoTime();
        soon().until(() -> chat.received(alarm).size() == 1);
        tell("called after it was back", back);
        var after = Duration.between(deadline, clock.now());
        System.out.printf("called %d ms after the grace ended%n", after.toMillis());
        assertThat(after).isLessThan(Duration.ofSeconds(60));
        soon().until(() -> receivers.mails(alarm).size() == 1);

        program.kill();
        chat.letGo();
        program.start();
        clock.set(clock.now().plus(Duration.ofMinutes(2)));
        back = System.nanoTime();
        soon().until(() -> chat.received(alarm).size() == 2);
        tell("called again after it was back", back);

        assertThat(chat.received(alarm))
                .extracting(call -> call.get("delivery").asString())
                .as("by which the receiver drops it")
                .containsOnly(chat.received(alarm).get(0).get("delivery").asString());
        assertThat(chat.received(alarm))
                .extracting(call -> call.get("attempt").asInt())
                .containsExactly(1, 2);
        assertThat(receivers.mails(alarm)).containsOnly(receivers.mails(alarm).get(0));
        assertThat(repeated(program, ONCE)).isEmpty();
        assertThat(repeated(program, "duty.call-attempted"))
                .as("the control: what happened twice is found")
                .isNotEmpty();
    }

    @Test
    void happen_once_with_two_programs_of_which_one_stands_still_and_one_is_killed() throws Exception {
        var first = started(new Program(folder("a"), settings()));
        var second = started(first.beside(folder("b"), settings()));
        watch(first, begin.minus(Duration.ofMinutes(60)));
        var deadline = begin.plus(Duration.ofMinutes(10));
        var slot = "duty.slot-missed:expo:2~1";
        var inspection = "duty.inspection-missed:expo:1~1";
        clock.set(deadline);
        second.stop();
        var still = System.nanoTime();
        soon().until(() ->
                !chat.received(slot).isEmpty() && !chat.received(inspection).isEmpty());
        tell("called while the other stood still", still);
        await().atMost(STILL.plusSeconds(10)).until(() -> System.nanoTime() - still >= STILL.toNanos());

        second.goOn();
        first.kill();
        clock.set(deadline.plus(Duration.ofMinutes(10)).plusSeconds(80));
        var killed = System.nanoTime();
        soon().until(() -> receivers.turns(slot).contains("backup")
                && receivers.turns(inspection).contains("backup"));
        tell("the next called after the other was killed", killed);
        clock.set(deadline.plus(Duration.ofMinutes(16)).plusSeconds(80));
        soon().until(() -> receivers.turns(slot).contains("supervisor")
                && receivers.turns(inspection).contains("supervisor"));

        assertThat(receivers.turns(slot)).containsExactly("officer", "backup", "supervisor");
        assertThat(receivers.turns(inspection)).containsExactly("officer", "backup", "supervisor");
        assertThat(repeated(first, ONCE)).isEmpty();
    }

    private String[] settings() {
        var settings = new ArrayList<>(clock.settings());
        settings.addAll(receivers.settings());
        settings.add("--drumtower.duty.inspection-grace=10m");
        return settings.toArray(String[]::new);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(home.resolve(name));
    }

    private Program started(Program program) throws IOException {
        programs.add(0, program); // the owner of the server ends last
        program.start();
        return program;
    }

    private static void watch(Program program, Instant start) throws Exception {
        assertThat(program.post("/api/me/call-address", "{\"mail\":\"d17@example.gov.cn\"}")
                        .statusCode())
                .isEqualTo(200);
        var occasion =
                "{\"id\":\"expo\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"expo\"],\"inspectionHours\":1}"
                        .formatted(start, start.plus(Duration.ofHours(12)));
        assertThat(program.post("/api/occasions", occasion).statusCode()).isEqualTo(201);
        var roster = "{\"pattern\":\"TWO_SHIFTS\",\"teams\":[{\"officerInCharge\":\"admin\",\"backup\":\"d42\","
                + "\"supervisor\":\"s03\"}]}";
        assertThat(program.post("/api/occasions/expo/rosters", roster).statusCode())
                .isEqualTo(201);
    }

    /** What is there more than once of an alarm, a step, a slot or an inspection. */
    private static List<String> repeated(Program owner, String... types) throws IOException {
        return JdbcClient.create(owner.database())
                .sql("select event_type || ' ' || aggregate_id || ' '"
                        + " || coalesce(convert_from(payload, 'UTF8')::json ->> 'call', '') from event_entry"
                        + " where event_type = any(?) group by 1 having count(*) > 1")
                .param(types)
                .query(String.class)
                .list();
    }

    private static void tell(String what, long since) {
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}

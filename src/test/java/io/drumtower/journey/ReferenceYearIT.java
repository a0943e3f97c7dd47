package io.drumtower.journey;

import static io.drumtower.journey.ReferenceLine.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.access.vault.PersonalTokens;
import io.drumtower.duty.Desk;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The figures of a real report of 2021 come out of single events, line by line, and follow each event. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.test=reference-year")
@Import(SetClock.OfTheProgram.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodName.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a year has some 300 000 events
class ReferenceYearIT {

    private static final Path REFERENCE = Path.of("../shared/domain/data/reference-2021-figures.csv");
    private static final String YEAR = "/api/figures?year=2021";

    private Desk desk;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void record(
            @Autowired SetClock clock,
            @Autowired Ticker ticker,
            @Autowired Visible visible,
            @Autowired PersonalTokens tokens,
            @LocalServerPort int port)
            throws Exception {
        ticker.stop();
        desk = new Desk(port, visible, tokens);
        var year = new ReferenceYear(desk, clock, port);
        assertThat(JsonPath.<List<Object>>read(desk.get(YEAR), "$[?(@.value != null)]"))
                .as("an empty store has no data")
                .isEmpty();
        year.watch();
        var work = new ReferenceWork(desk);
        work.publish();
        work.register();
        work.answer();
        year.report();
    }

    @AfterAll
    void resetAxonsClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void a_walk_through_the_report_finds_every_line() throws Exception {
        assumeTrue(Files.exists(REFERENCE), "needs the samples beside the repository");
        var figures = figures();
        var missing = new TreeMap<Integer, String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(REFERENCE)) {
            csv.forEach(row -> {
                var no = Integer.parseInt(row.getField("no"));
                var line = line(no);
                var problem = line == null ? "no fixture" : line.problem(row.getField("figure"), figures);
                if (problem != null && !ReferenceLine.LATER.contains(no)) {
                    missing.put(no, problem);
                }
            });
        }
        assertThat(missing).isEmpty();
        assertThat(ReferenceLine.BESIDE)
                .allSatisfy(line -> assertThat(line.problem("", figures)).isNull());
    }

    @Test
    void b_every_figure_opens_to_events_that_add_up_to_it() throws Exception {
        for (var figure : figures().values()) {
            if (figure.get("value") instanceof Number value) {
                var key = String.valueOf(figure.get("key"));
                if (ReferenceLine.isOfSingleEvents(key)) {
                    assertThat(sumOfEvents(key)).as(figure.toString()).isEqualTo(value.longValue());
                }
            }
        }
    }

    @Test
    void c_the_value_follows_one_event_of_each_line() throws Exception {
        new ReferenceChanges(desk, new ReferenceWork(desk)).run();
    }

    private long sumOfEvents(String key) throws Exception {
        var sum = 0L;
        var after = "0";
        while (after != null) {
            var page = desk.get("/api/figures/" + key + "/events?year=2021&limit=1000&after=" + after);
            for (var delta : JsonPath.<List<Number>>read(page, "$.items[*].delta")) {
                sum += delta.longValue();
            }
            after = JsonPath.read(page, "$.next");
        }
        return sum;
    }

    private Map<String, Map<String, Object>> figures() throws Exception {
        var figures = new TreeMap<String, Map<String, Object>>();
        JsonPath.<List<Map<String, Object>>>read(desk.get(YEAR), "$")
                .forEach(figure -> figures.put(String.valueOf(figure.get("key")), figure));
        return figures;
    }
}

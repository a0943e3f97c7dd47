package io.drumtower.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Prometheus is told of the summaries and inspections of a running occasion. */
class FilingMetersTest extends DeskTest {

    private static final Instant START = Instant.parse("2028-01-01T08:00:00Z");

    @Autowired
    MeterRegistry registry;

    @Test
    void tell_how_slots_and_inspections_stand_and_what_is_next() throws Exception {
        clock.set(START.minusSeconds(1));
        desk.schedule("metered", "2028-01-01T08:00:00Z", "2028-01-01T12:00:00Z", ",\"inspectionHours\":1");
        assertThat(value("drumtower.duty.next.due")).isNaN();
        clock.set(START.plusSeconds(2_000));
        desk.file(201, "metered", 1, "{\"revision\":1}");
        clock.set(START.plusSeconds(7_260)); // slots 2 and 3 are missed, 4 is due, and so is an inspection
        assertThat(value("drumtower.duty.next.due")).isEqualTo(4_200 - 7_260);
        ticker.tick();
        desk.file(201, "metered", 2, "{\"revision\":1}");
        desk.expect(201, "/api/occasions/metered/slots/3/excuses", "{\"reason\":\"r\"}");

        assertThat(filings("filed")).isEqualTo(1);
        assertThat(filings("late")).isEqualTo(1);
        assertThat(filings("excused")).isEqualTo(1);
        assertThat(filings("missed")).isZero();
        assertThat(filings("due")).isZero();
        assertThat(value("drumtower.duty.inspections.overdue")).isEqualTo(1);
        assertThat(value("drumtower.duty.next.due")).isEqualTo(7_800 - 7_260);

        clock.set(START.plusSeconds(7_320));
        assertThat(filings("due")).isEqualTo(1);
        clock.set(START.plusSeconds(7_800));
        ticker.tick();
        desk.get("/api/occasions");
        assertThat(filings("missed")).isEqualTo(1);
        assertThat(filings("due")).isZero();

        clock.set(START.plusSeconds(5 * 3_600));
        assertThat(filings("missed")).as("it is over").isZero();
    }

    private double filings(String state) {
        return registry.get("drumtower.duty.filings")
                .tag("state", state)
                .gauge()
                .value();
    }

    private double value(String meter) {
        return registry.get(meter).gauge().value();
    }
}

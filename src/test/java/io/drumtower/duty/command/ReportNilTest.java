package io.drumtower.duty.command;

import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.NilReportEvent.NilReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportNilTest {

    private static final Instant FROM = Instant.parse("2021-09-26T09:00:00Z");
    private static final Instant TO = Instant.parse("2021-09-27T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2021-09-27");
    private static final NilReported REPORTED = new NilReported("expo", "网络安全事件", DAY, FROM, TO, "0017", TO);

    private final AggregateTestFixture<NilReportAggregate> report =
            new AggregateTestFixture<>(NilReportAggregate.class);

    @Test
    void says_that_nothing_happened_as_soon_as_the_period_is_over() {
        report.givenNoPriorActivity()
                .when(new ReportNil(period(), "0017", TO))
                .expectResultMessagePayload(true)
                .expectEvents(REPORTED);
    }

    @Test
    void says_it_once_whoever_says_it_and_whatever_is_known_by_then() {
        report.given(REPORTED)
                .when(new ReportNil(period("expo-3-1"), "0042", TO.plusSeconds(60)))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void is_refused_before_the_period_is_over() {
        report.givenNoPriorActivity()
                .when(new ReportNil(period(), "0017", TO.minusMillis(1)))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.period-not-over");
    }

    @Test
    void is_refused_when_something_happened() {
        report.givenNoPriorActivity()
                .when(new ReportNil(period("expo-3-1"), "0017", TO))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.period-not-nil");
    }

    private static NilPeriod period(String... known) {
        return new NilPeriod("expo", "网络安全事件", DAY, FROM, TO, List.of(known));
    }
}

package io.drumtower.reporting.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.Standing;
import io.drumtower.kernel.Drawn;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.platform.eventstore.FromLog;
import io.drumtower.reporting.OpeningCell;
import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import io.drumtower.reporting.command.ReportingCommand.OpenReportingPeriod;
import io.drumtower.reporting.command.ReportingCommand.RecordOpeningBalance;
import io.drumtower.reporting.projection.ReportingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often an author says another last day, or another opening balance: the last word stands, and it alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportingPropertyTest {

    private static final int COMMANDS = 30;
    private static final LocalDate CHRISTMAS = LocalDate.of(2021, 12, 25);
    private static final Instant NOW = Instant.parse("2021-12-28T16:00:00Z"); // the 29th has begun in Shanghai
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static Stream<Long> seeds() {
        return Drawn.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_last_day_of_a_year_stands(long seed) {
        var drawn = new Drawn(seed);
        var history = new ArrayList<ReportingPeriodOpened>();
        var state = ReportingPeriod.CLOSED;
        @Nullable LocalDate last = null;
        for (var i = 0; i < COMMANDS; i++) {
            var cutOff = CHRISTMAS.plusDays(drawn.below(9));
            var now = state;
            var answer = decided(() -> now.decide(new OpenReportingPeriod(2021, cutOff, "0031", NOW)), history::add);

            assertThat(answer)
                    .isEqualTo(
                            cutOff.getYear() != 2021
                                    ? "reporting.rule.cut-off-outside-year"
                                    : cutOff.equals(last) ? "nothing" : "event");

            if (answer.equals("event")) {
                state = state.evolve(history.get(history.size() - 1));
                last = cutOff;
            }
            assertThat(Standing.of(ReportingRules.REPORTING, history).sums())
                    .isEqualTo(period(last).sums());
        }
        assertThat(FromLog.read(history).stream()
                        .reduce(ReportingPeriod.CLOSED, ReportingPeriod::evolve, (one, other) -> other))
                .isEqualTo(state);
    }

    private static Standing period(@Nullable LocalDate last) {
        var standing = new Standing();
        if (last != null) {
            standing.add("reporting.year", start(last), 1, new Stated("", 2021L, ""));
            standing.add("reporting.cut-off", start(last), 1, new Stated("", null, last.toString()));
        }
        return standing;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_opening_balance_of_a_cell_and_year_stands(long seed) {
        var drawn = new Drawn(seed);
        var cell = drawn.of(OpeningCell.values());
        var history = new ArrayList<OpeningBalanceRecorded>();
        var state = OpeningBalance.UNKNOWN;
        var lasts = new HashMap<Integer, RecordOpeningBalance>();
        for (var i = 0; i < COMMANDS; i++) {
            var asOf = CHRISTMAS.minusYears(drawn.below(3)).plusDays(drawn.below(9));
            var command = new RecordOpeningBalance(cell, drawn.below(3), asOf, "上年年报", "0031", NOW);
            var last = lasts.get(asOf.plusDays(1).getYear());
            var now = state;
            var answer = decided(() -> now.decide(command), history::add);

            var same = last != null && last.value() == command.value() && Objects.equals(last.asOf(), command.asOf());
            assertThat(answer)
                    .isEqualTo(
                            asOf.isAfter(CHRISTMAS.plusDays(3))
                                    ? "reporting.rule.balance-ahead"
                                    : same ? "nothing" : "event");

            if (answer.equals("event")) {
                state = state.evolve(history.get(history.size() - 1));
                lasts.put(asOf.plusDays(1).getYear(), command);
            }
            assertThat(Standing.of(ReportingRules.REPORTING, history).sums())
                    .isEqualTo(balances(cell, lasts.values()).sums());
        }
        assertThat(FromLog.read(history).stream()
                        .reduce(OpeningBalance.UNKNOWN, OpeningBalance::evolve, (one, other) -> other))
                .isEqualTo(state);
    }

    private static Standing balances(OpeningCell cell, Collection<RecordOpeningBalance> lasts) {
        var standing = new Standing();
        var figure = cell == OpeningCell.RULES_IN_FORCE ? "documents.rules.opening" : "documents.normative.opening";
        lasts.forEach(
                last -> standing.add(figure, start(last.asOf().plusDays(1)), 1, new Stated("", last.value(), "")));
        return standing;
    }

    private static <E> String decided(Supplier<Optional<E>> decision, Consumer<E> taken) {
        try {
            var event = decision.get();
            event.ifPresent(taken);
            return event.isPresent() ? "event" : "nothing";
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}

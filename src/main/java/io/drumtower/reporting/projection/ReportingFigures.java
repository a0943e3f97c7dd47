package io.drumtower.reporting.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.reporting.OpeningCell;
import io.drumtower.reporting.ReportingEvent.Balance;
import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The year and the last day of a report, and what levels begin with. */
@Component
class ReportingFigures implements FigureRule {

    private static final String YEAR = "reporting.year";
    private static final String CUT_OFF = "reporting.cut-off";

    @Override
    public Set<String> figures() {
        return Stream.concat(
                        Stream.of(YEAR, CUT_OFF),
                        Stream.of(OpeningCell.values()).map(OpeningCell::figure))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof ReportingPeriodOpened opened) {
            return opened(opened);
        }
        return event instanceof OpeningBalanceRecorded recorded ? balance(recorded) : List.of();
    }

    private static List<Contribution> opened(ReportingPeriodOpened opened) {
        var at = BusinessDay.start(opened.cutOff());
        var year = new Stated("", (long) opened.year(), "");
        var cutOff = new Stated("", null, opened.cutOff().toString());
        var contributions = new ArrayList<>(List.of(
                Contribution.state(YEAR, at, Map.of(), year, null),
                Contribution.state(CUT_OFF, at, Map.of(), cutOff, null)));
        var was = opened.was();
        if (was != null) {
            var before = new Stated("", null, was.toString());
            contributions.add(Contribution.state(YEAR, BusinessDay.start(was), Map.of(), year, null)
                    .movedAway());
            contributions.add(Contribution.state(CUT_OFF, BusinessDay.start(was), Map.of(), before, null)
                    .takenBack());
        }
        return contributions;
    }

    private static List<Contribution> balance(OpeningBalanceRecorded recorded) {
        var now = balance(recorded.cell(), recorded.balance());
        return recorded.was() == null
                ? List.of(now)
                : List.of(balance(recorded.cell(), recorded.was()).takenBack(), now);
    }

    /** What there was at the end of a day is there at the start of the next. */
    private static Contribution balance(OpeningCell cell, Balance balance) {
        var at = BusinessDay.start(balance.asOf().plusDays(1));
        return Contribution.state(cell.figure(), at, Map.of(), new Stated("", balance.value(), ""), null);
    }
}

package io.drumtower.figures.projection;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindFigures;
import io.drumtower.figures.FindYear;
import io.drumtower.kernel.BusinessDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single figures and those of a year, at any position of the log. */
@Component
class Figures {

    private final Catalogue catalogue;
    private final Behind behind;
    private final LedgerTables ledger;
    private final PresentTable table;

    Figures(Catalogue catalogue, Behind behind, JdbcTemplate template, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.ledger = new LedgerTables(template);
        this.table = new PresentTable(jdbc);
    }

    @QueryHandler
    FindCatalogue.Definitions handle(FindCatalogue query) {
        return new FindCatalogue.Definitions(List.copyOf(catalogue.all()));
    }

    @QueryHandler
    Figure handle(FindFigure query) {
        return reckoning(query).figure(query).without(behind.exclusions(query));
    }

    @QueryHandler
    FindFigures.Figures handle(FindFigures query) {
        var period = query.period();
        var reckoning = reckoning(period, Set.copyOf(query.figures()));
        return new FindFigures.Figures(query.figures().stream()
                .map(key -> reckoning.figure(period.of(key)))
                .toList());
    }

    @QueryHandler
    FindYear.Year handle(FindYear query) {
        var all = catalogue.all().stream().map(FigureDefinition::key).toList();
        var from = BusinessDay.start(LocalDate.of(query.year(), 1, 1));
        var to = BusinessDay.start(LocalDate.of(query.year() + 1, 1, 1));
        var period = new FindFigure("", from, to, List.of(), query.asOf());
        var reckoning = reckoning(period, Set.copyOf(all));
        return new FindYear.Year(
                reckoning.ground().position(),
                all.stream().map(key -> reckoning.figure(period.of(key))).toList());
    }

    /** For one figure and what it is made of. */
    Reckoning reckoning(FindFigure query) {
        return reckoning(query, Set.of(query.figure()));
    }

    private Reckoning reckoning(FindFigure period, Set<String> figures) {
        var head = ledger.state().position();
        var asOf = period.asOf();
        return new Reckoning(
                catalogue,
                asOf == null || asOf >= head
                        ? new Present(catalogue, table, period, figures, head)
                        : new Past(catalogue, behind, asOf));
    }
}

package io.drumtower.reporting.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Choice;
import io.drumtower.pages.Texts;
import io.drumtower.reporting.FindReporting;
import io.drumtower.reporting.FindReporting.Opening;
import io.drumtower.reporting.FindReporting.Period;
import io.drumtower.reporting.OpeningCell;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which years are reported up to which day, and what there was before the first event. */
@Controller
class ReportingPage {

    record PeriodRow(String year, String cutOff, String by, String at) {}

    record OpeningRow(String cell, String value, String asOf, String evidence, String by, String at) {}

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;

    ReportingPage(QueryGateway queries, Visible visible, MessageSource texts) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
    }

    @GetMapping("/reporting")
    @RolesAllowed({"AUTHOR", "CLEARER"})
    ModelAndView show(Locale language) {
        visible.await("reporting.periods");
        var words = Words.in(language, texts, queries);
        var found = queries.query(new FindReporting(), FindReporting.Reporting.class)
                .join();
        return new ModelAndView("reporting/reporting")
                .addObject(
                        "cells",
                        Stream.of(OpeningCell.values())
                                .map(cell -> new Choice(cell.name(), name(cell, words)))
                                .toList())
                .addObject(
                        "periods",
                        found.periods().stream().map(ReportingPage::row).toList())
                .addObject(
                        "openings",
                        found.openings().stream().map(one -> row(one, words)).toList());
    }

    private static String name(OpeningCell cell, Words words) {
        return words.name(cell.figure());
    }

    private static PeriodRow row(Period period) {
        return new PeriodRow(
                String.valueOf(period.year()), period.cutOff().toString(), period.by(), Texts.minute(period.at()));
    }

    private static OpeningRow row(Opening opening, Words words) {
        return new OpeningRow(
                name(opening.cell(), words),
                Texts.number(opening.value()),
                opening.asOf().toString(),
                opening.evidence(),
                opening.by(),
                Texts.minute(opening.at()));
    }
}

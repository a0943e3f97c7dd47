package io.drumtower.figures.outbound;

import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.NamedPeriods;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure is cut by, as the address names it: {@code from} and {@code to}, or a year, or an occasion; sites, each as a parameter of its own. */
record FigurePeriod(
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Integer year,
        @Nullable String occasion,
        @Nullable List<String> site) {

    FindFigure query(FigureDefinition figure, @Nullable Long asOf, NamedPeriods occasions) {
        var key = figure.key();
        var named = (from != null || to != null ? 1 : 0) + (year != null ? 1 : 0) + (occasion != null ? 1 : 0);
        if (named != 1) {
            throw Refused.invalid("figures.problem.period-expected", "year");
        }
        if (occasion != null && figure.cut() == Cut.DAY) {
            throw Refused.invalid("figures.problem.by-day", "occasion", "occasion", key);
        }
        if (occasion != null) {
            var period = occasions
                    .find(occasion)
                    .orElseThrow(() -> Refused.notFound("figures.problem.no-such-occasion", occasion));
            return new FindFigure(
                    key,
                    period.from(),
                    period.to(),
                    figure.cut() == Cut.OCCASION ? List.of(occasion) : site == null ? period.sites() : site,
                    asOf);
        }
        var sites = site == null ? List.<String>of() : List.copyOf(site);
        if (year != null) {
            return new FindFigure(key, startOf(year), startOf(year + 1), sites, asOf);
        }
        var begin = begin(figure, from, "from");
        var end = begin(figure, to, "to");
        if (!begin.isBefore(end)) {
            throw Refused.invalid("figures.problem.period-backwards", "to");
        }
        return new FindFigure(key, begin, end, sites, asOf);
    }

    private static Instant begin(FigureDefinition figure, @Nullable OffsetDateTime time, String field) {
        var begin = onTheHalfHour(time, field);
        if (figure.cut() == Cut.DAY && !begin.equals(figure.keptAt(begin))) {
            throw Refused.invalid("figures.problem.by-day", field, figure.key());
        }
        return begin;
    }

    private static Instant startOf(int year) {
        return BusinessDay.start(LocalDate.of(Members.year(year), 1, 1));
    }

    private static Instant onTheHalfHour(@Nullable OffsetDateTime time, String field) {
        if (time == null || !HalfHour.isStart(time.toInstant())) {
            throw Refused.invalid("figures.problem.not-on-the-half-hour", field, field);
        }
        return time.toInstant();
    }
}

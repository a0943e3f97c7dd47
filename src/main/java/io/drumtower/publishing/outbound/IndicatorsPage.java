package io.drumtower.publishing.outbound;

import static java.util.stream.Collectors.joining;

import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.ReportYear;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Choice;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryRow;
import io.drumtower.publishing.FindEntries;
import io.drumtower.publishing.Indicator;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Indicators from elsewhere (手工): what was recorded for a year, and the form of the next. */
@Controller
class IndicatorsPage {

    /** @param withdrawn when and why; empty while it counts */
    record Row(
            String id,
            String name,
            String value,
            String day,
            String from,
            String by,
            String withdrawn,
            long position) {}

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;
    private final Clock clock;

    IndicatorsPage(QueryGateway queries, Visible visible, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    ModelAndView show(@RequestParam(required = false) @Nullable Integer year, Locale language) {
        visible.await("publishing.entries");
        var words = Words.in(language, texts, queries);
        var shown = year == null ? ReportYear.at(clock.instant()) : Members.year(year);
        var found = queries.query(new FindEntries(shown, Kind.INDICATOR, null, Page.MAX_LIMIT), FindEntries.Found.class)
                .join();
        return new ModelAndView("publishing/indicators")
                .addObject("year", String.valueOf(shown))
                .addObject(
                        "indicators",
                        Stream.of(Indicator.values())
                                .map(one -> new Choice(one.key(), name(one.key(), words)))
                                .toList())
                .addObject(
                        "entries",
                        found.page().items().stream()
                                .map(one -> row(one, words))
                                .toList());
    }

    private static String name(String key, Words words) {
        return words.name("indicators." + key);
    }

    private static Row row(EntryRow row, Words words) {
        var entry = row.entry();
        var at = row.withdrawnAt();
        return new Row(
                row.id(),
                name(entry.item(), words),
                value(entry) + " " + words.unit("indicators." + entry.item()),
                BusinessDay.of(entry.at()).toString(),
                Stream.of(row.source(), row.evidence()).filter(Objects::nonNull).collect(joining(" · ")),
                row.by(),
                at == null
                        ? ""
                        : words.say(
                                "publishing.indicators.was-withdrawn",
                                Texts.minute(at),
                                String.valueOf(row.withdrawnFor())),
                row.position());
    }

    private static String value(Entry entry) {
        var value = entry.value();
        if (value == null) {
            return entry.words();
        }
        return entry.of() == null ? Texts.number(value) : Texts.number(value) + " / " + Texts.number(entry.of());
    }
}

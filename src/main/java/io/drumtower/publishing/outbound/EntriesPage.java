package io.drumtower.publishing.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.ReportYear;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Choice;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryRow;
import io.drumtower.publishing.FindEntries;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is recorded of publishing that is no publication: by year and kind, with the form of the kind. */
@Controller
class EntriesPage {

    private static final int SHOWN = 50;

    /** @param withdrawn when and why; empty while it counts */
    record Row(
            String id,
            String kind,
            String item,
            String value,
            String day,
            String by,
            String withdrawn,
            long position) {}

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;
    private final Clock clock;

    EntriesPage(QueryGateway queries, Visible visible, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/entries")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long after,
            Locale language) {
        visible.await("publishing.entries");
        var said = new Texts(texts, language);
        var words = Words.in(language, texts, queries);
        var shown = year == null ? ReportYear.at(clock.instant()) : Members.year(year);
        var chosen = FormFields.choice(kind, Kind.class);
        var page = queries.query(new FindEntries(shown, chosen, after, SHOWN), FindEntries.Found.class)
                .join()
                .page();
        return new ModelAndView("publishing/entries")
                .addObject("year", String.valueOf(shown))
                .addObject("kind", chosen == null ? "" : chosen.name())
                .addObject("kinds", kinds(said))
                .addObject("form", chosen == null ? List.of() : new EntryForm(said).of(chosen))
                .addObject(
                        "entries",
                        page.items().stream().map(one -> row(one, said, words)).toList())
                .addObject("next", page.next());
    }

    private static List<Choice> kinds(Texts said) {
        return EntryForm.kinds().stream()
                .map(one -> new Choice(one.name(), EntryForm.name(one, said)))
                .toList();
    }

    private static Row row(EntryRow row, Texts said, Words words) {
        var entry = row.entry();
        var at = row.withdrawnAt();
        return new Row(
                row.id(),
                EntryForm.name(entry.kind(), said),
                item(entry, said, words),
                entry.value() == null ? "—" : Texts.number(entry.value()),
                BusinessDay.of(entry.at()).toString(),
                row.by(),
                at == null
                        ? ""
                        : said.say(
                                "publishing.indicators.was-withdrawn",
                                Texts.minute(at),
                                String.valueOf(row.withdrawnFor())),
                row.position());
    }

    private static String item(Entry entry, Texts said, Words words) {
        return switch (entry.kind()) {
            case DOCUMENT_ISSUED, DOCUMENT_REPEALED -> EntryForm.document(entry.item(), said) + " " + entry.words();
            case ACTIONS -> EntryForm.action(entry.item(), said);
            case FOLLOWERS -> PublicationRow.channel(Channel.valueOf(entry.item()), said);
            case INDICATOR -> words.name("indicators." + entry.item()) + " " + entry.words();
            default -> entry.words();
        };
    }
}

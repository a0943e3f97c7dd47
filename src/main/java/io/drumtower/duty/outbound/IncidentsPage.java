package io.drumtower.duty.outbound;

import io.drumtower.duty.FindIncidents;
import io.drumtower.duty.IncidentEntry;
import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.duty.projection.FindOccasions;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Choice;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Incidents by year and kind, with the form of a new one. */
@Controller
class IncidentsPage {

    private static final int SHOWN = 50;

    /**
     * @param occasion its name; empty outside an occasion
     * @param withdrawn when and why; empty while it is one
     */
    record Row(
            String id,
            String title,
            String kind,
            String happened,
            String occasion,
            String by,
            String withdrawn,
            long position) {}

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;

    IncidentsPage(QueryGateway queries, Visible visible, MessageSource texts) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
    }

    @GetMapping("/incidents")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int after,
            Locale language) {
        visible.await("duty.incidents");
        var said = new Texts(texts, language);
        var chosen = FormFields.choice(kind, Kind.class);
        var query = new FindIncidents(year, chosen, null, Math.max(0, after), SHOWN);
        var page = queries.query(query, FindIncidents.Incidents.class).join().page();
        var occasions = occasions();
        return new ModelAndView("duty/incidents")
                .addObject("year", year)
                .addObject("kind", chosen == null ? "" : chosen.name())
                .addObject("narrow", year != null || chosen != null)
                .addObject("kinds", kinds(said))
                .addObject(
                        "occasions",
                        occasions.stream().map(IncidentsPage::choice).toList())
                .addObject("incidents", rows(page.items(), occasions, said))
                .addObject("next", page.next())
                .addObject("id", "i-" + UUID.randomUUID());
    }

    private List<OccasionEntry> occasions() {
        return queries.query(new FindOccasions(null, Page.MAX_LIMIT), FindOccasions.Occasions.class)
                .join()
                .page()
                .items();
    }

    private static Choice choice(OccasionEntry occasion) {
        return new Choice(occasion.id(), occasion.name());
    }

    private static List<Choice> kinds(Texts said) {
        return Stream.of(Kind.values())
                .map(one -> new Choice(one.name(), name(one, said)))
                .toList();
    }

    private static List<Row> rows(List<IncidentEntry> incidents, List<OccasionEntry> occasions, Texts said) {
        var names = occasions.stream().collect(Collectors.toMap(OccasionEntry::id, OccasionEntry::name));
        return incidents.stream().map(one -> row(one, names, said)).toList();
    }

    private static Row row(IncidentEntry incident, Map<String, String> names, Texts said) {
        var occasion = incident.occasion();
        var at = incident.withdrawnAt();
        return new Row(
                incident.id(),
                incident.title(),
                name(incident.kind(), said),
                Texts.minute(incident.happenedAt()),
                occasion == null ? "" : names.getOrDefault(occasion, occasion),
                incident.by(),
                at == null
                        ? ""
                        : said.say(
                                "duty.incident.was-withdrawn",
                                Texts.minute(at),
                                String.valueOf(incident.withdrawnFor())),
                incident.position());
    }

    private static String name(Kind kind, Texts said) {
        return said.say("duty.incident-kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}

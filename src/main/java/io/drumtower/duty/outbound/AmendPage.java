package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The plan of an occasion, to be changed. */
@Controller
@RolesAllowed("SUPERVISOR")
class AmendPage {

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    AmendPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    /** The fields as text. */
    record PlanForm(Map<String, String> fields) {

        static PlanForm of(OccasionEntry occasion) {
            var fields = new HashMap<String, String>();
            fields.put("name", occasion.name());
            fields.put("start", Texts.minute(occasion.start()));
            fields.put("end", Texts.minute(occasion.end()));
            fields.put("sites", String.join("\n", occasion.sites()));
            fields.put("places", String.join("\n", occasion.places()));
            fields.put("slotMinutes", number(Objects.requireNonNullElse(occasion.slotMinutes(), 0)));
            fields.put("graceMinutes", number(occasion.graceMinutes()));
            fields.put("inspectionHours", number(occasion.inspectionHours()));
            fields.put("systemGroups", String.join("\n", occasion.systemGroups()));
            return new PlanForm(fields);
        }

        private static String number(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }

        /** For the page, which asks for one field after the other. */
        public String text(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    @GetMapping("/occasions/{occasion}/amend")
    ModelAndView show(@PathVariable String occasion, Locale language) {
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        var now = clock.instant();
        return new ModelAndView("duty/amend")
                .addObject("occasion", OccasionRow.of(entry, now, Words.in(language, texts, queries)))
                .addObject("cancelled", entry.cancelled())
                .addObject("begun", !now.isBefore(entry.start()))
                .addObject("form", PlanForm.of(entry));
    }
}

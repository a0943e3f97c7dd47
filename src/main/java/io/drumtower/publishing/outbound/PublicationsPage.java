package io.drumtower.publishing.outbound;

import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.FindPublications;
import io.drumtower.publishing.Series;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Publications, searched: what is asked for stands in the address, so that it can be loaded again and sent on. */
@Controller
class PublicationsPage {

    private static final int SHOWN = 50;
    private static final String UNCLASSIFIED = "UNCLASSIFIED";

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;

    PublicationsPage(QueryGateway queries, Visible visible, MessageSource texts) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
    }

    @GetMapping("/publications")
    @RolesAllowed({"EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(@RequestParam Map<String, String> asked, Locale language) {
        visible.await("publishing.publications");
        var said = new Texts(texts, language);
        var search = Map.copyOf(asked);
        var found = queries.query(query(search), FindPublications.Publications.class)
                .join();
        return new ModelAndView("publishing/publications")
                .addObject("search", search)
                .addObject("choices", Choices.in(said))
                .addObject("unclassified", found.unclassified())
                .addObject("narrow", search.values().stream().anyMatch(value -> !value.isBlank()))
                .addObject(
                        "publications",
                        found.page().items().stream()
                                .map(one -> PublicationRow.of(one, said))
                                .toList())
                .addObject("next", next(found.page().next()));
    }

    private static FindPublications query(Map<String, String> search) {
        var category = search.getOrDefault("category", "");
        var unclassified = category.equals(UNCLASSIFIED);
        var text = search.getOrDefault("text", "").strip();
        return new FindPublications(
                Members.yearOrNull(search.get("year")),
                Members.choiceOrNull(search.get("channel"), Channel.class, "channel"),
                unclassified ? null : Members.choiceOrNull(category, Category.class, "category"),
                unclassified,
                Members.choiceOrNull(search.get("series"), Series.class, "series"),
                switch (search.getOrDefault("state", "")) {
                    case "counted" -> false;
                    case "withdrawn" -> true;
                    default -> null;
                },
                text.isEmpty() ? null : text,
                search.get("after"),
                SHOWN);
    }

    private static @Nullable String next(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}

package io.drumtower.publishing.outbound;

import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Happened;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationRecategorised;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.PublicationEvent.PublicationRestored;
import io.drumtower.publishing.PublicationEvent.PublicationSighted;
import io.drumtower.publishing.PublicationEvent.PublicationWithdrawn;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One publication with all that happened to it, and the form of a new one. */
@Controller
class PublicationPage {

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;

    PublicationPage(QueryGateway queries, Visible visible, MessageSource texts) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
    }

    @GetMapping("/publications/{id}")
    @RolesAllowed({"EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(@PathVariable String id, Locale language) {
        visible.await("publishing.publications");
        var said = new Texts(texts, language);
        var told =
                queries.query(new GetPublication(id), GetPublication.Told.class).join();
        var one = told.publication();
        return new ModelAndView("publishing/publication")
                .addObject("publication", PublicationRow.of(one, said))
                .addObject("choices", Choices.in(said))
                .addObject("category", name(one.category()))
                .addObject("series", name(one.series()))
                .addObject("form", one.form().name())
                .addObject(
                        "history",
                        told.history().stream().map(event -> step(event, said)).toList());
    }

    @GetMapping("/publications/new")
    @RolesAllowed("EDITOR")
    ModelAndView fresh(Locale language) {
        return new ModelAndView("publishing/publication-new")
                .addObject("choices", Choices.in(new Texts(texts, language)));
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }

    private static Happened step(Recorded recorded, Texts said) {
        return recorded.event() instanceof PublicationEvent event
                ? Happened.of(recorded, event.occurredAt(), told(event, said), by(event), said)
                : Happened.unreadable(recorded, said);
    }

    private static String told(Object event, Texts said) {
        if (event instanceof PublicationReleased released) {
            return counted(released.counted(), said);
        }
        if (event instanceof PublicationCorrected corrected) {
            return correction(corrected, said);
        }
        if (event instanceof PublicationRecategorised again) {
            var reason = again.reason() == null ? "" : said.say("pages.history.because", again.reason());
            return counted(again.was(), said) + " → " + counted(again.counted(), said) + reason;
        }
        if (event instanceof PublicationRestored restored) {
            return said.say("pages.history.because", restored.reason());
        }
        return event instanceof PublicationWithdrawn withdrawn
                ? said.say("pages.history.because", withdrawn.reason())
                : "";
    }

    /** What it is called now, and what it is counted by otherwise than before. */
    private static String correction(PublicationCorrected corrected, Texts said) {
        var was = corrected.was();
        var is = corrected.counted();
        var told = new StringBuilder(corrected.described().title());
        if (!was.publishedAt().equals(is.publishedAt())) {
            told.append(" · ")
                    .append(Texts.minute(was.publishedAt()))
                    .append(" → ")
                    .append(Texts.minute(is.publishedAt()));
        }
        if (was.category() != is.category() || was.series() != is.series()) {
            told.append(" · ").append(counted(was, said)).append(" → ").append(counted(is, said));
        }
        return told.toString();
    }

    private static String counted(Counted counted, Texts said) {
        var onChannel = PublicationRow.channel(counted.channel(), said);
        var channel = counted.channel() == Channel.WEBSITE
                ? onChannel + " · " + PublicationRow.category(counted.category(), said)
                : onChannel;
        return counted.series() == null ? channel : channel + " · " + PublicationRow.series(counted.series(), said);
    }

    private static String by(Object event) {
        if (event instanceof PublicationReleased released) {
            return Objects.requireNonNullElse(released.by(), String.valueOf(released.source()));
        }
        if (event instanceof PublicationCorrected corrected) {
            return Objects.requireNonNullElse(corrected.by(), String.valueOf(corrected.source()));
        }
        if (event instanceof PublicationRecategorised again) {
            return again.by();
        }
        if (event instanceof PublicationRestored restored) {
            return restored.by();
        }
        if (event instanceof PublicationWithdrawn withdrawn) {
            return withdrawn.by();
        }
        return event instanceof PublicationSighted sighted ? sighted.source() : "";
    }
}

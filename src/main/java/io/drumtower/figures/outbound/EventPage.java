package io.drumtower.figures.outbound;

import io.drumtower.figures.GetContributing;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One event as it stands in the log: what a number comes down to. */
@Controller
class EventPage {

    /**
     * @param name as it is stored, with those that it lies in: {@code counted.channel}
     * @param label what people call it
     */
    record Member(String name, String label, String value) {}

    private final QueryGateway queries;
    private final Seal seal;
    private final MessageSource texts;

    EventPage(QueryGateway queries, Seal seal, MessageSource texts) {
        this.queries = queries;
        this.seal = seal;
        this.texts = texts;
    }

    @GetMapping("/events/{position}")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(@PathVariable long position, Locale language) {
        var event = queries.query(new GetContributing(position), Recorded.class).join();
        var words = Words.in(language, texts, queries);
        return new ModelAndView("figures/event")
                .addObject("position", Texts.number(position))
                .addObject("type", EventRow.type(event.event(), words))
                .addObject("name", EventRow.name(event.event()))
                .addObject("recorded", Texts.moment(event.recordedAt()))
                .addObject("id", event.id())
                .addObject("members", members("", "", event.event(), words));
    }

    /** Of personal data only whether they are still there. */
    private List<Member> members(String within, String labelled, Object value, Words words) {
        var members = new ArrayList<Member>();
        for (var component : value.getClass().getRecordComponents()) {
            var name = within + component.getName();
            var label = labelled + MemberWords.label(component.getName(), words);
            var held = read(component, value);
            if (held != null && held.getClass().isRecord() && !(held instanceof Sealed)) {
                members.addAll(members(name + ".", label + " · ", held, words));
            } else if (held != null) {
                members.add(new Member(name, label, say(component, held, words)));
            }
        }
        return members;
    }

    private String say(RecordComponent component, Object held, Words words) {
        return held instanceof Sealed sealed
                ? words.say(seal.isErased(sealed) ? "figures.log.erased" : "figures.log.sealed")
                : MemberWords.value(component, held, words);
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read: " + component, e);
        }
    }
}

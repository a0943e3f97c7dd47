package io.drumtower.figures.outbound;

import io.drumtower.figures.GetContributing;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
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

    /** Of personal data only whether they are still there; nothing of what is empty. */
    private List<Member> members(String within, String labelled, Object value, Words words) {
        var members = new ArrayList<Member>();
        MemberWords.members(value).forEach(one -> {
            var name = within + one.getKey().getName();
            var label = labelled + MemberWords.label(one.getKey(), words);
            if (one.getValue() instanceof Sealed sealed) {
                var key = seal.isErased(sealed) ? "figures.log.erased" : "figures.log.sealed";
                members.add(new Member(name, label, words.say(key)));
            } else if (one.getValue() instanceof Record held) {
                members.addAll(members(name + ".", label + " · ", held, words));
            } else {
                var text = MemberWords.value(one.getKey(), one.getValue(), words);
                members.add(new Member(name, label, text.isEmpty() ? "—" : text));
            }
        });
        return members;
    }
}

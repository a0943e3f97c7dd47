package io.drumtower.messages.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Readings;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindMessages;
import io.drumtower.messages.GetHistory;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.OpenedMessage;
import io.drumtower.pages.Choice;
import io.drumtower.pages.Members;
import io.drumtower.pages.NumberedId;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Messages of the public: which wait, by urgency, and one with what can be done with it. */
@Controller
@RolesAllowed("EDITOR")
class MessagePages {

    private static final int SHOWN = 50;

    private final QueryGateway queries;
    private final Visible visible;
    private final Seal seal;
    private final Readings readings;
    private final MessageSource texts;
    private final Clock clock;

    MessagePages(
            QueryGateway queries, Visible visible, Seal seal, Readings readings, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.visible = visible;
        this.seal = seal;
        this.readings = readings;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/messages")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    ModelAndView list(@RequestParam Map<String, String> search, HttpServletRequest request, Locale language) {
        visible.await("messages.messages");
        var said = new Texts(texts, language);
        var page =
                queries.query(query(search), FindMessages.Messages.class).join().page();
        return new ModelAndView("messages/messages")
                .addObject("search", search)
                .addObject("kinds", kinds(said))
                .addObject("narrow", search.keySet().stream().anyMatch(key -> !key.equals("lang")))
                .addObject("messages", rows(page.items(), request, said))
                .addObject("next", next(page.next()));
    }

    private List<MessageRow> rows(List<MessageEntry> messages, HttpServletRequest request, Texts said) {
        var all = OpenedMessage.all(messages, seal, readings, request.getRemoteUser());
        var opened = request.isUserInRole("EDITOR")
                ? all
                : all.stream().map(OpenedMessage::withoutAuthor).toList();
        return IntStream.range(0, messages.size())
                .mapToObj(i -> MessageRow.of(messages.get(i), opened.get(i), today(), said))
                .toList();
    }

    private static FindMessages query(Map<String, String> search) {
        var after = search.getOrDefault("after", "");
        return new FindMessages(
                Members.yearOrNull(search.get("year")),
                Members.choiceOrNull(search.get("kind"), MessageKind.class, "kind"),
                switch (search.getOrDefault("state", "")) {
                    case "open" -> true;
                    case "answered" -> false;
                    default -> null;
                },
                Members.partOfId(search.get("id")),
                after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0,
                SHOWN);
    }

    @GetMapping("/messages/{id}")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request, Locale language) {
        visible.await("messages.messages");
        var said = new Texts(texts, language);
        var message = queries.query(new GetMessage(NumberedId.of(id)), MessageEntry.class)
                .join();
        return new ModelAndView("messages/message")
                .addObject("message", rows(List.of(message), request, said).get(0))
                .addObject("history", new MessageHistory(said).of(events(message.id())))
                .addObject("unanswered", message.isUnanswered());
    }

    private List<Recorded> events(String id) {
        return queries.query(new GetHistory(id), GetHistory.History.class)
                .join()
                .events();
    }

    @GetMapping("/messages/new")
    ModelAndView fresh(Locale language) {
        var said = new Texts(texts, language);
        return new ModelAndView("messages/message-new")
                .addObject("kinds", kinds(said))
                .addObject(
                        "channels",
                        Stream.of(MessageChannel.values())
                                .map(one -> new Choice(one.name(), MessageRow.channel(one, said)))
                                .toList());
    }

    private static List<Choice> kinds(Texts said) {
        return Stream.of(MessageKind.values())
                .map(one -> new Choice(one.name(), MessageRow.kind(one, said)))
                .toList();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
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

package io.drumtower.messages.inbound;

import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.pages.NumberedId;
import io.drumtower.pages.Wrongs;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What editors do with messages, by forms. */
@Controller
@RolesAllowed("EDITOR")
class MessageForms {

    private static final String PAGE = "/messages/{id}";

    private final MessageDesk desk;
    private final RecordedMessages recorded;
    private final Forms forms;

    MessageForms(MessageDesk desk, RecordedMessages recorded, Forms forms) {
        this.desk = desk;
        this.recorded = recorded;
        this.forms = forms;
    }

    @PostMapping("/messages")
    String receive(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var form = new Forms.Sent("new", "messages.field", typed, PAGE, "/messages/new");
        var wrongs = Wrongs.of(Stream.of(
                () -> Members.line(typed.get("id"), "id"),
                () -> Members.choice(typed.get("kind"), MessageKind.class, "kind"),
                () -> Members.choice(typed.get("channel"), MessageChannel.class, "channel"),
                () -> FormFields.time(typed.get("receivedAt"), "receivedAt"),
                () -> Members.line(typed.get("title"), "title"),
                () -> Members.text(typed.get("text"), "text"),
                () -> Members.lineOrNull(typed.get("author"), "author")));
        return forms.answer(form, next, wrongs, () -> {
            var told = told(typed);
            recorded.receive(told, by.getName());
            next.addAttribute("id", told.id());
            return Done.of("messages.done.received");
        });
    }

    private static RecordedMessages.Told told(Map<String, String> typed) {
        return new RecordedMessages.Told(
                NumberedId.of(Members.line(typed.get("id"), "id")),
                Members.choice(typed.get("kind"), MessageKind.class, "kind"),
                Members.choice(typed.get("channel"), MessageChannel.class, "channel"),
                FormFields.time(typed.get("receivedAt"), "receivedAt"),
                Members.line(typed.get("title"), "title"),
                Members.text(typed.get("text"), "text"),
                Members.lineOrNull(typed.get("author"), "author"));
    }

    @PostMapping(PAGE + "/assignments")
    String assign(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(id, "assign", typed, next, () -> {
            desk.send(new AssignMessage(id, Members.line(typed.get("to"), "to"), by.getName(), desk.now()));
            return Done.of("messages.done.assigned");
        });
    }

    @PostMapping(PAGE + "/replies")
    String reply(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(id, "reply", typed, next, () -> {
            var repliedAt = FormFields.time(typed.get("repliedAt"), "repliedAt");
            desk.reply(id, Members.text(typed.get("text"), "text"), repliedAt, by.getName());
            return Done.of("messages.done.replied");
        });
    }

    @PostMapping(PAGE + "/publications")
    String publish(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(id, "publish", typed, next, () -> {
            desk.send(new PublishReply(id, Members.addressOrNull(typed.get("url"), "url"), by.getName(), desk.now()));
            return Done.of("messages.done.published");
        });
    }

    @PostMapping(PAGE + "/closures")
    String close(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(id, "close", typed, next, () -> {
            var reason = Members.lineOrNull(typed.get("reason"), "reason");
            desk.close(id, reason, by.getName());
            return Done.of("messages.done.closed");
        });
    }

    @PostMapping(PAGE + "/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(id, "withdraw", typed, next, () -> {
            desk.withdraw(id, Members.line(typed.get("reason"), "reason"), null, by.getName());
            return Done.of("messages.done.withdrawn");
        });
    }

    @PostMapping(PAGE + "/restorations")
    String restore(@PathVariable String id, Principal by, RedirectAttributes next) {
        return send(id, "restore", Map.of(), next, () -> {
            recorded.restore(id, by.getName());
            return Done.of("messages.done.restored");
        });
    }

    private String send(
            String id, String form, Map<String, String> typed, RedirectAttributes next, Supplier<Done> sending) {
        next.addAttribute("id", id);
        return forms.answer(new Forms.Sent(form, "messages.field", typed, PAGE), next, sending);
    }
}

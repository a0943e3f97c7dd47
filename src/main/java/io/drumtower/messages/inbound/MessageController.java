package io.drumtower.messages.inbound;

import io.drumtower.kernel.Page;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindMessages;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.OpenedMessage;
import io.drumtower.messages.command.MessageCommand.AssignMessage;
import io.drumtower.messages.command.MessageCommand.PublishReply;
import io.drumtower.pages.Members;
import io.drumtower.pages.NumberedId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages of the public: receive, assign, reply, publish, close, withdraw. */
@RestController
@RolesAllowed("EDITOR")
class MessageController {

    /**
     * @param receivedAt left out is now
     * @param author name and how to reach them; left out is somebody unknown
     */
    record NewMessage(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable OffsetDateTime receivedAt,
            @Nullable String title,
            @Nullable String text,
            @Nullable String author) {}

    record Assignment(@Nullable String to) {}

    /** @param repliedAt left out is now */
    record Reply(@Nullable String text, @Nullable OffsetDateTime repliedAt) {}

    record Publication(@Nullable String url) {}

    record Closure(@Nullable String reason) {}

    record Withdrawal(@Nullable String reason) {}

    private final MessageDesk desk;
    private final RecordedMessages recorded;
    private final QueryGateway queries;
    private final Visible visible;

    MessageController(MessageDesk desk, RecordedMessages recorded, QueryGateway queries, Visible visible) {
        this.desk = desk;
        this.recorded = recorded;
        this.queries = queries;
        this.visible = visible;
    }

    /** Those without an answer by urgency, then the others, the newest first. */
    @GetMapping("/api/messages")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    Page<OpenedMessage> messages(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            HttpServletRequest request) {
        visible.await("messages.messages");
        var query = new FindMessages(
                year,
                Members.choiceOrNull(kind, MessageKind.class, "kind"),
                open,
                Members.partOfId(id),
                Math.max(0, after),
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        var page = queries.query(query, FindMessages.Messages.class).join().page();
        return new Page<>(shown(desk.answers(page.items(), request.getRemoteUser()), request), page.next());
    }

    @GetMapping("/api/messages/{id}")
    @RolesAllowed({"EDITOR", "AUTHOR"})
    OpenedMessage message(@PathVariable("id") String number, HttpServletRequest request) {
        return shown(List.of(desk.answer(NumberedId.of(number), request.getRemoteUser())), request)
                .get(0);
    }

    /** Who reads for the report sees nothing of who wrote. */
    private static List<OpenedMessage> shown(List<OpenedMessage> messages, HttpServletRequest request) {
        return request.isUserInRole("EDITOR")
                ? messages
                : messages.stream().map(OpenedMessage::withoutAuthor).toList();
    }

    @PostMapping("/api/messages")
    ResponseEntity<OpenedMessage> receive(@RequestBody NewMessage request, Principal by) {
        var channel = Members.choiceOrNull(request.channel(), MessageChannel.class, "channel");
        var told = new RecordedMessages.Told(
                NumberedId.of(Members.line(request.id(), "id")),
                Members.choice(request.kind(), MessageKind.class, "kind"),
                channel == null ? MessageChannel.WEBSITE : channel,
                request.receivedAt() == null ? null : request.receivedAt().toInstant(),
                Members.line(request.title(), "title"),
                Members.text(request.text(), "text"),
                Members.lineOrNull(request.author(), "author"));
        return answer(told.id(), recorded.receive(told, by.getName()), by);
    }

    @PostMapping("/api/messages/{id}/assignments")
    ResponseEntity<OpenedMessage> assign(
            @PathVariable("id") String number, @RequestBody Assignment request, Principal by) {
        var id = NumberedId.of(number);
        var to = Members.line(request.to(), "to");
        return answer(id, desk.send(new AssignMessage(id, to, by.getName(), desk.now())), by);
    }

    @PostMapping("/api/messages/{id}/replies")
    ResponseEntity<OpenedMessage> reply(@PathVariable("id") String number, @RequestBody Reply request, Principal by) {
        var id = NumberedId.of(number);
        var repliedAt = request.repliedAt() == null ? null : request.repliedAt().toInstant();
        return answer(id, desk.reply(id, Members.text(request.text(), "text"), repliedAt, by.getName()), by);
    }

    @PostMapping("/api/messages/{id}/publications")
    ResponseEntity<OpenedMessage> publish(
            @PathVariable("id") String number, @RequestBody Publication request, Principal by) {
        var id = NumberedId.of(number);
        var url = Members.addressOrNull(request.url(), "url");
        return answer(id, desk.send(new PublishReply(id, url, by.getName(), desk.now())), by);
    }

    @PostMapping("/api/messages/{id}/closures")
    ResponseEntity<OpenedMessage> close(@PathVariable("id") String number, @RequestBody Closure request, Principal by) {
        var id = NumberedId.of(number);
        var reason = Members.lineOrNull(request.reason(), "reason");
        return answer(id, desk.close(id, reason, by.getName()), by);
    }

    @PostMapping("/api/messages/{id}/withdrawals")
    ResponseEntity<OpenedMessage> withdraw(
            @PathVariable("id") String number, @RequestBody Withdrawal request, Principal by) {
        var id = NumberedId.of(number);
        var reason = Members.line(request.reason(), "reason");
        return answer(id, desk.withdraw(id, reason, null, by.getName()), by);
    }

    @PostMapping("/api/messages/{id}/restorations")
    ResponseEntity<OpenedMessage> restore(@PathVariable("id") String number, Principal by) {
        var id = NumberedId.of(number);
        return answer(id, recorded.restore(id, by.getName()), by);
    }

    private ResponseEntity<OpenedMessage> answer(String id, boolean changed, Principal by) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(desk.answer(id, by.getName()));
    }
}

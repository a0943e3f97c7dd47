package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Page;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.FindPublications;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.command.PublicationCommand;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import io.drumtower.publishing.inbound.Releases.Outcome;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
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

/** Publications: release, correct, recategorise, withdraw, list. */
@RestController
class PublicationController {

    /** What is left out stays as it is; {@code url} and {@code column} can be emptied with an empty text. */
    record Correction(
            @Nullable String title,
            @Nullable String url,
            @Nullable String form,
            @Nullable String policyRef,
            @Nullable String column,
            @Nullable String publishedAt) {}

    /**
     * What it counts as from now on: what is left out stays, and an empty text takes it away. Without a category an item
     * of the website waits for one.
     */
    record Recategorisation(
            @Nullable String category,
            @Nullable String series,
            @Nullable String policyRef,
            @Nullable String reason) {}

    record Withdrawal(@Nullable String reason) {}

    private final PublicationDesk desk;
    private final QueryGateway queries;

    PublicationController(PublicationDesk desk, QueryGateway queries) {
        this.desk = desk;
        this.queries = queries;
    }

    /** The newest first. */
    @GetMapping("/api/publications")
    @RolesAllowed({"EDITOR", "AUTHOR", "CLEARER"})
    Page<PublicationEntry> publications(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "false") boolean unclassified,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Boolean withdrawn,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        desk.await();
        var query = new FindPublications(
                year,
                Members.choiceOrNull(channel, Channel.class, "channel"),
                Members.choiceOrNull(category, Category.class, "category"),
                unclassified,
                PublicationRequest.series(series),
                withdrawn,
                text,
                after,
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        return queries.query(query, FindPublications.Publications.class).join().page();
    }

    @GetMapping("/api/publications/{id}")
    @RolesAllowed({"EDITOR", "AUTHOR", "CLEARER"})
    PublicationEntry publication(@PathVariable String id) {
        return desk.read(id);
    }

    /** 201 when it is new or counts again, else 200: what was known with other words is corrected by them. */
    @PostMapping("/api/publications")
    @RolesAllowed("EDITOR")
    ResponseEntity<PublicationEntry> release(@RequestBody PublicationRequest request, Principal by) {
        var taken = desk.release(request.told(desk.now()), by.getName());
        return answer(taken.id(), taken.outcome() == Outcome.RELEASED || taken.outcome() == Outcome.RETURNED);
    }

    @PostMapping("/api/publications/{id}/corrections")
    @RolesAllowed("EDITOR")
    ResponseEntity<PublicationEntry> correct(@PathVariable String id, @RequestBody Correction request, Principal by) {
        var known = desk.read(id);
        var described = PublicationRequest.described(
                other(request.title(), known.title()),
                other(request.url(), known.url()),
                other(request.policyRef(), known.policyRef()),
                other(request.column(), known.column()));
        var now = desk.now();
        var correction = new CorrectPublication(
                id,
                request.form() == null ? known.form() : PublicationRequest.form(request.form()),
                request.publishedAt() == null
                        ? known.publishedAt()
                        : PublicationRequest.time(request.publishedAt(), now),
                described,
                null,
                by.getName(),
                now);
        return answer(id, desk.correct(correction));
    }

    @PostMapping("/api/publications/{id}/recategorisations")
    @RolesAllowed("EDITOR")
    ResponseEntity<PublicationEntry> recategorise(
            @PathVariable String id, @RequestBody Recategorisation request, Principal by) {
        var known = desk.read(id);
        return send(new RecategorisePublication(
                id,
                request.category() == null
                        ? known.category()
                        : Members.choiceOrNull(request.category(), Category.class, "category"),
                request.series() == null ? known.series() : PublicationRequest.series(request.series()),
                Members.lineOrNull(request.policyRef(), "policyRef"),
                Members.lineOrNull(request.reason(), "reason"),
                by.getName(),
                desk.now()));
    }

    @PostMapping("/api/publications/{id}/withdrawals")
    @RolesAllowed("EDITOR")
    ResponseEntity<PublicationEntry> withdraw(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        return send(new WithdrawPublication(id, Members.line(request.reason(), "reason"), by.getName(), desk.now()));
    }

    /** A withdrawal was an error, or it is on the channel again. */
    @PostMapping("/api/publications/{id}/restorations")
    @RolesAllowed("EDITOR")
    ResponseEntity<PublicationEntry> restore(@PathVariable String id, @RequestBody Withdrawal request, Principal by) {
        return send(new RestorePublication(id, Members.line(request.reason(), "reason"), by.getName(), desk.now()));
    }

    private static @Nullable String other(@Nullable String wanted, @Nullable String known) {
        return wanted == null ? known : wanted;
    }

    private ResponseEntity<PublicationEntry> send(PublicationCommand command) {
        return answer(command.id(), desk.send(command));
    }

    private ResponseEntity<PublicationEntry> answer(String id, boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(desk.read(id));
    }
}

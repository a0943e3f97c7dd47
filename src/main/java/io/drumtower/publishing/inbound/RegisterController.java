package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import io.drumtower.publishing.ActionKind;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.DocumentKind;
import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.CampaignStarted;
import io.drumtower.publishing.EntryEvent.ColumnMaintained;
import io.drumtower.publishing.EntryEvent.ColumnOpened;
import io.drumtower.publishing.EntryEvent.FollowersSampled;
import io.drumtower.publishing.EntryEvent.NormativeDocumentIssued;
import io.drumtower.publishing.EntryEvent.NormativeDocumentRepealed;
import io.drumtower.publishing.EntryEvent.ReadershipSampled;
import io.drumtower.publishing.EntryEvent.TopicOpened;
import io.drumtower.publishing.EntryRow;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What editors record of publishing that is no publication. An {@code id} may be picked; the same twice is once. */
@RestController
@RolesAllowed("EDITOR")
class RegisterController {

    record Readership(
            @Nullable String id,
            @Nullable String publication,
            @Nullable Long reads,
            @Nullable OffsetDateTime sampledAt) {}

    record Followers(
            @Nullable String id,
            @Nullable String channel,
            @Nullable Long followers,
            @Nullable OffsetDateTime sampledAt) {}

    record Named(
            @Nullable String id,
            @Nullable String name,
            @Nullable LocalDate on) {}

    record Maintenance(
            @Nullable String id,
            @Nullable String column,
            @Nullable String what,
            @Nullable LocalDate on) {}

    record Document(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate on) {}

    record Repeal(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate on) {}

    record Actions(
            @Nullable String id,
            @Nullable String kind,
            @Nullable Long amount,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String evidence) {}

    private final RegisterDesk desk;

    RegisterController(RegisterDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/readership-samples")
    ResponseEntity<EntryRow> readership(@RequestBody Readership request, Principal by) {
        return desk.take(new ReadershipSampled(
                RegisterDesk.id(request.id(), request),
                desk.publication(Members.line(request.publication(), "publication")),
                amount(request.reads(), "reads"),
                desk.time(require(request.sampledAt(), "sampledAt"), "sampledAt"),
                by.getName()));
    }

    @PostMapping("/api/follower-samples")
    ResponseEntity<EntryRow> followers(@RequestBody Followers request, Principal by) {
        var channel = Members.choice(request.channel(), Channel.class, "channel");
        if (channel == Channel.WEBSITE) {
            throw Refused.invalid("publishing.problem.no-followers", "channel");
        }
        return desk.take(new FollowersSampled(
                RegisterDesk.id(request.id(), request),
                channel,
                amount(request.followers(), "followers"),
                desk.time(require(request.sampledAt(), "sampledAt"), "sampledAt"),
                by.getName()));
    }

    @PostMapping("/api/columns")
    ResponseEntity<EntryRow> column(@RequestBody Named request, Principal by) {
        return desk.take(new ColumnOpened(
                RegisterDesk.id(request.id(), "column " + request),
                Members.line(request.name(), "name"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    @PostMapping("/api/column-maintenances")
    ResponseEntity<EntryRow> maintenance(@RequestBody Maintenance request, Principal by) {
        return desk.take(new ColumnMaintained(
                RegisterDesk.id(request.id(), request),
                Members.line(request.column(), "column"),
                Members.lineOrNull(request.what(), "what"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    @PostMapping("/api/topics")
    ResponseEntity<EntryRow> topic(@RequestBody Named request, Principal by) {
        return desk.take(new TopicOpened(
                RegisterDesk.id(request.id(), "topic " + request),
                Members.line(request.name(), "name"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    @PostMapping("/api/campaigns")
    ResponseEntity<EntryRow> campaign(@RequestBody Named request, Principal by) {
        return desk.take(new CampaignStarted(
                RegisterDesk.id(request.id(), "campaign " + request),
                Members.line(request.name(), "name"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    @PostMapping("/api/normative-documents")
    ResponseEntity<EntryRow> document(@RequestBody Document request, Principal by) {
        return desk.takeDocument(new NormativeDocumentIssued(
                RegisterDesk.id(request.id(), request),
                Members.choice(request.kind(), DocumentKind.class, "kind"),
                Members.line(request.number(), "number"),
                Members.line(request.title(), "title"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    @PostMapping("/api/normative-document-repeals")
    ResponseEntity<EntryRow> repeal(@RequestBody Repeal request, Principal by) {
        return desk.takeDocument(new NormativeDocumentRepealed(
                RegisterDesk.id(request.id(), request),
                Members.choice(request.kind(), DocumentKind.class, "kind"),
                Members.line(request.number(), "number"),
                desk.day(request.on(), "on"),
                by.getName()));
    }

    /** Decisions, or yuan for fees, of whole days. */
    @PostMapping("/api/administrative-actions")
    ResponseEntity<EntryRow> actions(@RequestBody Actions request, Principal by) {
        var from = desk.day(request.from(), "from");
        var to = desk.day(request.to(), "to");
        if (to.isBefore(from)) {
            throw Refused.invalid("publishing.problem.period", "to");
        }
        return desk.take(new AdministrativeActionsCounted(
                RegisterDesk.id(request.id(), request),
                Members.choice(request.kind(), ActionKind.class, "kind"),
                amount(request.amount(), "amount"),
                from,
                to,
                Members.line(request.evidence(), "evidence"),
                by.getName()));
    }

    private static long amount(@Nullable Long amount, String field) {
        long number = require(amount, field);
        if (number < 0 || number > RegisterDesk.MOST) {
            throw Refused.invalid("publishing.problem.negative", field, field);
        }
        return number;
    }

    private static <T> T require(@Nullable T member, String field) {
        if (member == null) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        return member;
    }
}

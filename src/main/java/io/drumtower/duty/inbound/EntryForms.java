package io.drumtower.duty.inbound;

import io.drumtower.duty.GetOutline;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that write into the watch log. */
@Controller
@RolesAllowed("DUTY")
class EntryForms {

    private static final String LABELS = "duty.entry";

    private final EntryDesk desk;
    private final QueryGateway queries;
    private final Forms forms;
    private final Clock clock;

    EntryForms(EntryDesk desk, QueryGateway queries, Forms forms, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.forms = forms;
        this.clock = clock;
    }

    /** A quick line. Sent again under the id that its page gave it, it is known. */
    @PostMapping("/desk/{occasion}/entries")
    String write(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var here = "/desk/{occasion}";
        return forms.answer(new Forms.Sent("entry", LABELS, typed, here), next, () -> {
            var known = queries.query(new GetOutline(occasion), GetOutline.Outline.class)
                    .join();
            var given = typed.getOrDefault("id", "");
            var id = given.isBlank() ? UUID.randomUUID().toString() : Members.id(given);
            desk.send(new RecordEntry(id, known.id(), wording(typed), by.getName(), clock.instant()));
            return Done.of("duty.entry.written", Texts.number(desk.read(id).position()));
        });
    }

    /** The kind that the line begins with goes before the one that was chosen. */
    private Wording wording(Map<String, String> typed) {
        var text = Members.text(typed.get("text"), "text");
        var line = QuickLine.read(text, writtenAt(typed), BusinessDay.zone());
        var kind = FormFields.choice(typed.get("kind"), EntryKind.class);
        return line.kind() == EntryKind.NOTE && kind != null ? new Wording(kind, line.text(), line.happenedAt()) : line;
    }

    /** What waited on the device for a connection tells its time from when it was written. */
    private Instant writtenAt(Map<String, String> typed) {
        var now = clock.instant();
        var written = typed.getOrDefault("writtenAt", "");
        if (!written.matches("\\d{1,15}")) {
            return now;
        }
        var at = Instant.ofEpochMilli(Long.parseLong(written));
        return at.isAfter(now) ? now : at;
    }

    @PostMapping("/desk/{occasion}/log/{entry}/amendments")
    String amend(
            @PathVariable String occasion,
            @PathVariable String entry,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var log = "/desk/{occasion}/log";
        var sent = new Forms.Sent("amendment", LABELS, typed, log, log + "?amend=" + FormFields.encoded(entry));
        return forms.answer(sent, next, () -> {
            var before = desk.read(entry);
            var kind = FormFields.choice(typed.get("kind"), EntryKind.class);
            var at = FormFields.time(typed.get("happenedAt"), "happenedAt");
            var wording = new Wording(
                    kind == null ? before.kind() : kind,
                    Members.text(typed.get("text"), "text"),
                    at == null || FormFields.isMinuteOf(at, before.happenedAt()) ? before.happenedAt() : at);
            desk.send(new AmendEntry(
                    entry, wording, Members.line(typed.get("reason"), "reason"), by.getName(), clock.instant()));
            return Done.of("duty.entry.amended");
        });
    }
}

package io.drumtower.duty.inbound;

import io.drumtower.duty.command.ShiftCommand.AnswerQuestion;
import io.drumtower.duty.command.ShiftCommand.QuestionMatter;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import io.drumtower.kernel.Signatures;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handover from its begin to its end, and what is added below it. */
@RestController
@RequestMapping("/api/handovers/{id}")
@RolesAllowed("DUTY")
class HandoverController {

    /** @param notInPerson why the two do not meet; of the incoming officer */
    record Signature(@Nullable String password, @Nullable String notInPerson) {}

    record Reason(@Nullable String reason) {}

    record TakeOver(@Nullable String reason, @Nullable String password) {}

    /**
     * @param matter a section, or {@code item/} and an id
     * @param question null when it is understood
     */
    record Acknowledgement(
            @Nullable String matter, @Nullable String question) {}

    record Answer(@Nullable String matter, @Nullable String answer) {}

    record Addendum(@Nullable String id, @Nullable String text) {}

    private final WatchDesk desk;
    private final SigningDesk signing;
    private final Signatures signatures;
    private final Clock clock;

    HandoverController(WatchDesk desk, SigningDesk signing, Signatures signatures, Clock clock) {
        this.desk = desk;
        this.signing = signing;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Of the outgoing officer, then of the incoming one. */
    @PostMapping("/signatures")
    ResponseEntity<WatchAnswer> sign(@PathVariable String id, @RequestBody Signature request, Principal by) {
        var notInPerson = Members.lineOrNull(request.notInPerson(), "notInPerson");
        desk.handover(id); // who signs what is not there is told so before the password
        signatures.verify(by.getName(), Members.password(request.password()));
        return ShiftController.answer(signing.sign(id, notInPerson, by.getName()));
    }

    @PostMapping("/refusals")
    ResponseEntity<WatchAnswer> refuse(@PathVariable String id, @RequestBody Reason request, Principal by) {
        var occasion = desk.handover(id).occasion();
        return ShiftController.answer(desk.send(new RefuseHandover(
                occasion, id, Members.line(request.reason(), "reason"), by.getName(), clock.instant())));
    }

    @PostMapping("/withdrawals")
    ResponseEntity<WatchAnswer> withdraw(@PathVariable String id, @RequestBody Reason request, Principal by) {
        var occasion = desk.handover(id).occasion();
        return ShiftController.answer(desk.send(new WithdrawHandover(
                occasion, id, Members.lineOrNull(request.reason(), "reason"), by.getName(), clock.instant())));
    }

    @PostMapping("/acknowledgements")
    ResponseEntity<WatchAnswer> acknowledge(
            @PathVariable String id, @RequestBody Acknowledgement request, Principal by) {
        var occasion = desk.handover(id).occasion();
        var matter = Members.line(request.matter(), "matter");
        return ShiftController.answer(desk.send(
                request.question() == null
                        ? new UnderstandMatter(occasion, id, matter, by.getName(), clock.instant())
                        : new QuestionMatter(
                                occasion,
                                id,
                                matter,
                                Members.text(request.question(), "question"),
                                by.getName(),
                                clock.instant())));
    }

    @PostMapping("/answers")
    ResponseEntity<WatchAnswer> answer(@PathVariable String id, @RequestBody Answer request, Principal by) {
        var occasion = desk.handover(id).occasion();
        return ShiftController.answer(desk.send(new AnswerQuestion(
                occasion,
                id,
                Members.line(request.matter(), "matter"),
                Members.text(request.answer(), "answer"),
                by.getName(),
                clock.instant())));
    }

    @PostMapping("/takeovers")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<WatchAnswer> takeOver(
            @PathVariable String id, @RequestBody TakeOver request, HttpServletRequest http, Principal by) {
        desk.handover(id);
        var reason = Members.line(request.reason(), "reason");
        signatures.verify(by.getName(), Members.password(request.password()));
        return ShiftController.answer(signing.takeOver(id, reason, http.isUserInRole("SUPERVISOR"), by.getName()));
    }

    @PostMapping("/addenda")
    ResponseEntity<WatchAnswer> add(@PathVariable String id, @RequestBody Addendum request, Principal by) {
        var occasion = desk.handover(id).occasion();
        return ShiftController.answer(desk.send(new RecordAddendum(
                occasion,
                id,
                Members.id(request.id()),
                Members.text(request.text(), "text"),
                by.getName(),
                clock.instant())));
    }
}

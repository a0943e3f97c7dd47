package io.drumtower.duty.inbound;

import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Signatures;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The watch of an occasion: its opening, the begin of a handover, the stand-down. */
@RestController
@RolesAllowed("DUTY")
class ShiftController {

    /** The roster tells what is left out; without one whoever opens is in charge. */
    record Opening(
            @Nullable String occasion,
            @Nullable TeamRequest team,
            @Nullable OffsetDateTime relief) {}

    /** The roster tells what is left out. */
    record HandoverRequest(
            @Nullable TeamRequest incoming, @Nullable OffsetDateTime relief) {}

    /** @param to who answers for what is left */
    record StandDown(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String password) {}

    private final WatchDesk desk;
    private final SigningDesk signing;
    private final Signatures signatures;
    private final Clock clock;

    ShiftController(WatchDesk desk, SigningDesk signing, Signatures signatures, Clock clock) {
        this.desk = desk;
        this.signing = signing;
        this.signatures = signatures;
        this.clock = clock;
    }

    @PostMapping("/api/shifts")
    ResponseEntity<WatchAnswer> open(@RequestBody Opening request, Principal by) {
        var occasion = desk.occasion(Members.line(request.occasion(), "occasion"));
        var rostered = desk.roster(occasion.id()).at(clock.instant());
        var team = request.team() == null
                ? rostered.map(RosteredShift::team).orElseGet(() -> new Team(by.getName(), null, null, List.of()))
                : request.team().team();
        return answer(desk.send(new StartShift(
                occasion.id(),
                team,
                relief(request.relief(), rostered),
                occasion.cancelled(),
                by.getName(),
                clock.instant())));
    }

    @PostMapping("/api/shifts/{id}/handovers")
    ResponseEntity<WatchAnswer> handOver(@PathVariable String id, @RequestBody HandoverRequest request, Principal by) {
        var shift = desk.shift(id);
        var rostered = desk.roster(shift.occasion()).after(shift);
        var incoming = request.incoming() == null
                ? rostered.map(RosteredShift::team)
                        .orElseThrow(() -> Refused.invalid("pages.problem.missing", "incoming", "incoming"))
                : request.incoming().team();
        return answer(desk.send(new StartHandover(
                shift.occasion(), id, incoming, relief(request.relief(), rostered), by.getName(), clock.instant())));
    }

    @PostMapping("/api/shifts/{id}/stand-downs")
    ResponseEntity<WatchAnswer> standDown(@PathVariable String id, @RequestBody StandDown request, Principal by) {
        desk.shift(id);
        var to = Members.line(request.to(), "to");
        var reason = Members.lineOrNull(request.reason(), "reason");
        signatures.verify(by.getName(), Members.password(request.password()));
        return answer(signing.standDown(id, to, reason, by.getName()));
    }

    private static @Nullable Instant relief(@Nullable OffsetDateTime asked, Optional<RosteredShift> rostered) {
        return asked == null ? rostered.map(RosteredShift::end).orElse(null) : asked.toInstant();
    }

    static ResponseEntity<WatchAnswer> answer(WatchAnswer answer) {
        return ResponseEntity.status(answer.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer);
    }
}

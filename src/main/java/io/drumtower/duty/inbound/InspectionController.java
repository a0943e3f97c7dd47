package io.drumtower.duty.inbound;

import io.drumtower.duty.FindingId;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inspections: file a checklist, look through one, and resolve what was found. */
@RestController
class InspectionController {

    record Note(@Nullable String note) {}

    record Answer(String occasion, int number) {}

    private final InspectionDesk desk;

    InspectionController(InspectionDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/occasions/{id}/inspections/{number}/checklists")
    @RolesAllowed("DUTY")
    ResponseEntity<Answer> file(
            @PathVariable String id, @PathVariable int number, @RequestBody ChecklistRequest request, Principal by) {
        return answer(id, number, desk.file(id, number, request.checklist(), by.getName()));
    }

    @PostMapping("/api/occasions/{id}/inspections/{number}/reviews")
    @RolesAllowed("SUPERVISOR")
    ResponseEntity<Answer> review(
            @PathVariable String id, @PathVariable int number, @RequestBody Note request, Principal by) {
        var note = Wording.optional(request.note(), "note");
        return answer(id, number, desk.review(id, number, note, by.getName()));
    }

    @PostMapping("/api/findings/{id}/resolutions")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    ResponseEntity<Answer> resolve(@PathVariable String id, @RequestBody Note request, Principal by) {
        var finding = FindingId.read(id).orElseThrow(() -> Refused.notFound("duty.problem.no-such-finding", id));
        var note = Wording.require(request.note(), "note");
        return answer(
                finding.occasion(),
                finding.number(),
                desk.resolve(finding.occasion(), finding.number(), finding.finding(), note, by.getName()));
    }

    private static ResponseEntity<Answer> answer(String occasion, int number, boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(occasion, number));
    }
}

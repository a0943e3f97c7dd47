package io.drumtower.duty.inbound;

import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The summary of a slot: file it, and excuse that nobody did. */
@RestController
class FilingController {

    record Excuse(@Nullable String reason) {}

    record Answer(String occasion, int number) {}

    private final FilingDesk desk;

    FilingController(FilingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/occasions/{id}/slots/{number}/filings")
    @RolesAllowed("DUTY")
    ResponseEntity<Answer> file(
            @PathVariable String id, @PathVariable int number, @RequestBody FilingRequest request, Principal by) {
        return answer(id, number, desk.file(id, number, request, by.getName()));
    }

    @PostMapping("/api/occasions/{id}/slots/{number}/excuses")
    @RolesAllowed("SUPERVISOR")
    ResponseEntity<Answer> excuse(
            @PathVariable String id, @PathVariable int number, @RequestBody Excuse request, Principal by) {
        var reason = Wording.require(request.reason(), "reason");
        return answer(id, number, desk.excuse(id, number, reason, by.getName()));
    }

    private static ResponseEntity<Answer> answer(String id, int number, boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(id, number));
    }
}

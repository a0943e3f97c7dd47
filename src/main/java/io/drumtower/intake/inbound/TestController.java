package io.drumtower.intake.inbound;

import io.drumtower.intake.FindTests.AnnouncedTest;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Authorised tests: announced before, so that they are never counted. */
@RestController
class TestController {

    private final Announcements announcements;

    TestController(Announcements announcements) {
        this.announcements = announcements;
    }

    @PostMapping("/api/intake/tests")
    @RolesAllowed("OPERATIONS")
    ResponseEntity<AnnouncedTest> announce(@RequestBody TestRequest request, Principal by) {
        var announced = announcements.announce(request, by.getName());
        return ResponseEntity.status(announced.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(announced.test());
    }

    @PostMapping("/api/intake/tests/{id}/revocations")
    @RolesAllowed("OPERATIONS")
    AnnouncedTest revoke(@PathVariable String id, Principal by) {
        return announcements.revoke(id, by.getName());
    }

    /** The latest first; no more follow. */
    @GetMapping("/api/intake/tests")
    @RolesAllowed({"ADMIN", "OPERATIONS", "DUTY", "SUPERVISOR"})
    Page<AnnouncedTest> tests() {
        return new Page<>(announcements.all(), null);
    }
}

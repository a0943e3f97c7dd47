package io.drumtower.platform.sample;

import jakarta.annotation.security.PermitAll;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the sample is there yet. */
@RestController
@Profile("sample")
@PermitAll
class SampleController {

    private final Sample sample;

    SampleController(Sample sample) {
        this.sample = sample;
    }

    @GetMapping("/api/sample")
    Progress.Report progress() {
        return sample.report();
    }
}

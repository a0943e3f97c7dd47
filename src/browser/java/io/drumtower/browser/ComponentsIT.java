package io.drumtower.browser;

import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@DrumtowerTest
@ActiveProfiles("dev")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComponentsIT {

    @Test
    void are_clear_in_both_themes_side_by_side(@LocalServerPort int port) {
        try (var eyes = new Eyes("http://127.0.0.1:" + port)) {
            eyes.open("/dev/components");
            eyes.look("components");
        }
    }
}

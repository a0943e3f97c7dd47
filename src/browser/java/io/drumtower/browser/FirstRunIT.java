package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The steps of the first set-up, in every width, language and theme; a database of its own, for they are of an empty one. */
@DrumtowerTest
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstRunIT {

    private final String root;

    @Autowired
    FirstRunIT(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
    }

    @Test
    @Timeout(600)
    void is_clear_at_each_step_and_says_what_is_wrong() {
        try (var eyes = new Eyes(root)) {
            eyes.signIn();
            eyes.look("/", "home-empty", page -> {});
            eyes.look("/office?setup", "setup-office", page -> {});
            eyes.look("/setup/source", "setup-source", page -> {});
            eyes.look("/occasions/new?setup", "setup-occasion", page -> {});
            eyes.look("/setup/check", "setup-check", page -> {});

            eyes.open("/occasions/new");
            eyes.page().locator("[name=start]").fill("soon");
            eyes.page().keyboard().press("Enter");
            eyes.page().locator(".errs:focus").waitFor();
            eyes.look("new-occasion-wrong");

            eyes.open("/office");
            eyes.page().locator("[name=name]").fill("示例省商务厅");
            eyes.page().keyboard().press("Enter");
            eyes.page().locator(".note.ok").waitFor();
            assertThat(eyes.page().locator(".brand small").textContent()).isEqualTo("示例省商务厅");
            eyes.look("office-written");
        }
    }
}

package io.drumtower.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.drumtower.platform.sample.SampleProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample, watched while it loads, and a number of it opened down to the record that was sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleOnTheWallIT {

    private static final LocatorAssertions.ContainsTextOptions WHEN_LOADED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(240_000);

    @Test
    @Timeout(400)
    void is_complete_without_being_loaded_again_and_opens_to_a_record(@TempDir Path home) throws Exception {
        try (var sample = new SampleProgram(home)) {
            sample.start();
            try (var eyes = new Eyes("http://127.0.0.1:" + sample.port())) {
                var page = eyes.page();
                eyes.signIn();
                page.waitForCondition(() -> page.navigate("http://127.0.0.1:" + sample.port() + "/wall/expo").ok());
                page.evaluate("window.stillHere = true");

                assertThat(page.locator("#t-attacks-blocked")).containsText("297,000", WHEN_LOADED);

                assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
                assertThat(page.locator(".sample").first()).containsText("示例数据");
                eyes.look("/wall/expo?day=2021-09-26", "wall-of-the-sample", one -> {});
                eyes.open("/wall/expo?day=2021-09-26&lang=zh-CN");
                assertThat(page.locator("#score-d, desc")).containsText("峰值 01:30　3,912 次");
                page.locator("#w-slot").click();
                page.locator("dt a").first().click();
                page.locator("tbody td a").first().click();
                assertThat(page.locator("pre.raw")).not().isEmpty();
            }
        }
    }
}

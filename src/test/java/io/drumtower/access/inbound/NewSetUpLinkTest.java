package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@DrumtowerTest
@TestPropertySource(properties = "drumtower.access.new-set-up-link=true")
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewSetUpLinkTest {

    private static final String OWN = "a quiet night watch";

    @Test
    void on_the_console_opens_one_more_account_with_every_role(@LocalServerPort int port, CapturedOutput console)
            throws Exception {
        var printed = Pattern.compile("(/setup\\?key=[A-Za-z0-9_-]{22})").matcher(console.getOut());
        assertThat(printed.find()).isTrue();
        var form = printed.group(1);
        var browser = new Browser(port);
        assertThat(browser.get("/setup?key=wrong").body()).contains("已经设置过");

        var taken = browser.post(form, form, fields(DrumtowerTest.ACCOUNT));
        assertThat(taken.body()).contains("已有账号 " + DrumtowerTest.ACCOUNT);
        var made = browser.post(form, form, fields("rescuer"));

        assertThat(made.headers().firstValue("Location").orElseThrow()).contains("/setup/");
        assertThat(browser.get("/api/me", "Authorization", basic("rescuer", OWN))
                        .body())
                .contains("\"ADMIN\"", "\"SECURITY\"");
        assertThat(browser.get(form).body()).as("used").contains("已经设置过");
    }

    private static Map<String, String> fields(String account) {
        return Map.of("account", account, "password", OWN, "repeat", OWN);
    }
}

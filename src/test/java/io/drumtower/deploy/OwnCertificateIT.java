package io.drumtower.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.RunningDrumtower;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnCertificateIT {

    @Test
    void opens_the_program_to_other_machines(@TempDir Path folder) throws Exception {
        var certificate = Certificate.make(folder);
        try (var drumtower = RunningDrumtower.start(
                folder.resolve("data"),
                "--server.address=0.0.0.0",
                "--server.ssl.certificate=" + certificate.certificate(),
                "--server.ssl.certificate-private-key=" + certificate.key())) {
            var browser = new Browser("https://localhost:" + drumtower.port(), certificate.client());

            var page = browser.get("/signin");

            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("__Host-DRUMTOWER=", "Secure", "Path=/");
            browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
            assertThat(browser.get("/").body()).contains(DrumtowerTest.ACCOUNT);
        }
    }
}

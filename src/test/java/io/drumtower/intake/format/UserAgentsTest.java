package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserAgentsTest {

    private final UserAgents agents = new UserAgents();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Googlebot",
                "SPIDER",
                "crawl",
                "Slurp",
                "+http://x",
                "https://x",
                "curl/8",
                "Wget",
                "python-requests",
                "Go-http-client/1.1",
                "Java/17",
                "Apache-HttpClient",
                "libwww",
                "libfetch",
                "Scrapy",
                "HeadlessChrome",
                "PhantomJS",
                "Nikto",
                "Nmap",
                "sqlmap",
                "masscan",
                "zgrab",
                "Nuclei",
                "Prometheus/2",
                "Feedly",
                "RSS",
                "Monitor",
                "axios",
                "node-fetch",
                "Ruby",
                "PHP/8",
                "CUBOT bot",
                "cubotbot"
            })
    void are_bots(String agent) {
        assertThat(isBot(agent)).isTrue();
        assertThat(isBot(agent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (Windows NT 10.0)", "CUBOT X18", "curl", "java", " ", "--", "b\u00f6t"})
    void are_people(String agent) {
        assertThat(isBot(agent)).isFalse();
        assertThat(isBot(agent)).isFalse();
    }

    @Test
    void stay_told_apart_in_a_flood_of_invented_ones() {
        for (int round = 0; round < 20_000; round++) {
            assertThat(isBot("Mozilla " + round)).isFalse();
            assertThat(isBot("Mozilla " + round + " bot")).isTrue();
            assertThat(isBot("Mozilla " + round / 2)).isFalse();
        }
    }

    @Test
    void may_be_very_long() {
        assertThat(isBot("x".repeat(64_000))).isFalse();
        assertThat(isBot("x".repeat(64_000) + "bot")).isTrue();
    }

    private boolean isBot(String agent) {
        byte[] bytes = ("'" + agent + "'").getBytes(ISO_8859_1);
        return agents.isBot(bytes, 1, bytes.length - 1);
    }
}

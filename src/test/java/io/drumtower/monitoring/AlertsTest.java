package io.drumtower.monitoring;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus and Alertmanager are given, as the real programs judge it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertsTest {

    private static final Path PROMETHEUS = Path.of("prometheus");
    private static final DebianTool PROMTOOL = new DebianTool("promtool");

    @Test
    void and_the_scraping_are_in_order(@TempDir Path folder) throws IOException {
        FileSystemUtils.copyRecursively(PROMETHEUS, folder);
        var credential = Files.writeString(folder.resolve("credential"), "secret");
        var config = folder.resolve("prometheus.yml");
        Files.writeString(
                config,
                Files.readString(config).replace("/run/drumtower/prometheus/credential", credential.toString()));

        assertThat(PROMTOOL.run(folder, Map.of(), "check", "config", "prometheus.yml"))
                .contains("10 rules found");
        assertThat(PROMTOOL.run(folder, Map.of(), "check", "rules", "--lint-fatal", "rules/drumtower.yml"))
                .contains("SUCCESS");
    }

    @Test
    void fire_when_they_should_and_not_otherwise() throws IOException {
        assertThat(tests()).hasSize(10);

        for (var test : tests()) {
            PROMTOOL.run(
                    PROMETHEUS.resolve("tests"),
                    Map.of(),
                    "test",
                    "rules",
                    test.getFileName().toString());
        }
    }

    @Test
    void reach_somebody() throws IOException {
        assertThat(new DebianTool("amtool").run(PROMETHEUS, Map.of(), "check-config", "alertmanager.yml"))
                .contains("1 receivers");
    }

    @Test
    void say_what_they_mean_and_what_to_do() throws IOException {
        var runbook = Files.readString(PROMETHEUS.resolve("runbook.md"));

        assertThat(rules()).hasSize(10).allSatisfy(rule -> {
            var name = rule.path("alert").asString();
            assertThat(name).matches("Drumtower\\w+");
            assertThat(rule.at("/labels/severity").asString()).isEqualTo("critical");
            assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
            assertThat(rule.at("/annotations/description").asString()).isNotBlank();
            assertThat(rule.at("/annotations/runbook_url").asString())
                    .isEqualTo("runbook.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(section(runbook, name)).contains("**含义**", "**怎么办**", "**Meaning**", "**What to do**");
        });
    }

    @Test
    void have_each_a_case_that_fires_and_one_that_does_not() throws IOException {
        var fire = new TreeSet<String>();
        var rest = new TreeSet<String>();
        for (var file : tests()) {
            for (var test : yaml(file).path("tests")) {
                for (var expected : test.path("alert_rule_test")) {
                    (expected.path("exp_alerts").isEmpty() ? rest : fire)
                            .add(expected.path("alertname").asString());
                }
            }
        }
        var alerts = rules().stream().map(rule -> rule.path("alert").asString()).collect(toCollection(TreeSet::new));

        assertThat(fire).isEqualTo(alerts);
        assertThat(rest).isEqualTo(alerts);
    }

    private static String section(String runbook, String alert) {
        var sections = Pattern.compile("(?m)^## ").split(runbook);
        return Stream.of(sections)
                .filter(section -> section.startsWith(alert + "\n"))
                .findFirst()
                .orElse("");
    }

    private static List<Path> tests() throws IOException {
        try (var files = Files.list(PROMETHEUS.resolve("tests"))) {
            return files.sorted().toList();
        }
    }

    private static List<JsonNode> rules() throws IOException {
        var rules = new ArrayList<JsonNode>();
        for (var group : yaml(PROMETHEUS.resolve("rules/drumtower.yml")).path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return rules;
    }

    private static JsonNode yaml(Path file) throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return new JsonMapper().valueToTree(read);
    }
}

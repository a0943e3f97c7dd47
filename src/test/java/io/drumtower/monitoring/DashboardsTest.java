package io.drumtower.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards as files: what Grafana would only say by an empty or crooked panel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int COLUMNS = 24;

    @Test
    void have_each_a_uid_a_title_and_the_schema_of_the_pinned_version() throws IOException {
        var uids = new HashSet<String>();

        assertThat(dashboards()).isNotEmpty().allSatisfy(dashboard -> {
            assertThat(uids.add(dashboard.path("uid").asString())).isTrue();
            assertThat(dashboard.path("uid").asString()).startsWith("drumtower-");
            assertThat(dashboard.path("title").asString()).isNotBlank();
            assertThat(dashboard.path("schemaVersion").asInt()).isEqualTo(42);
        });
    }

    @Test
    void say_of_each_panel_what_it_shows_and_in_which_unit() throws IOException {
        for (var dashboard : dashboards()) {
            var ids = new HashSet<Integer>();
            assertThat(dashboard.path("panels")).hasSize(8).allSatisfy(panel -> {
                assertThat(ids.add(panel.path("id").asInt())).isTrue();
                assertThat(panel.path("title").asString()).isNotBlank();
                assertThat(panel.path("description").asString()).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
            });
        }
    }

    @Test
    void lie_on_the_grid_without_overlap() throws IOException {
        for (var dashboard : dashboards()) {
            var taken = new HashSet<List<Integer>>();
            for (var panel : dashboard.path("panels")) {
                var at = panel.path("gridPos");
                assertThat(at.path("x").asInt() + at.path("w").asInt()).isBetween(1, COLUMNS);
                for (var x = 0; x < at.path("w").asInt(); x++) {
                    for (var y = 0; y < at.path("h").asInt(); y++) {
                        var cell =
                                List.of(at.path("x").asInt() + x, at.path("y").asInt() + y);
                        assertThat(taken.add(cell))
                                .as(panel.path("title").asString())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void ask_only_datasources_that_are_provisioned() throws IOException {
        var known = new HashSet<String>();
        for (var source : datasources()) {
            known.add(source.path("uid").asString());
            assertThat(source.path("editable").asBoolean(true)).isFalse();
        }
        assertThat(known).isEqualTo(Set.of("prometheus", "postgresql"));

        for (var dashboard : dashboards()) {
            assertThat(dashboard.findValues("datasource"))
                    .isNotEmpty()
                    .allSatisfy(source ->
                            assertThat(known).contains(source.path("uid").asString()));
        }
    }

    @Test
    void lead_to_the_time_of_the_occasion_or_the_year() throws IOException {
        for (var dashboard : dashboards()) {
            var chosen = dashboard.at("/templating/list/0/name").asString();
            assertThat(chosen).isIn("occasion", "year");
            assertThat(dashboard.path("links").path(0).path("url").asString())
                    .contains(
                            dashboard.path("uid").asString(), "from=${" + chosen + "_from}", "to=${" + chosen + "_to}");
        }
    }

    private static JsonNode datasources() throws IOException {
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("grafana/provisioning/datasources/drumtower.yml")));
        return JSON.<JsonNode>valueToTree(read).path("datasources");
    }

    private static List<JsonNode> dashboards() throws IOException {
        var dashboards = new ArrayList<JsonNode>();
        try (var files = Files.list(Path.of("grafana/dashboards"))) {
            for (var file : files.sorted().toList()) {
                dashboards.add(JSON.readTree(Files.readString(file)));
            }
        }
        return dashboards;
    }
}

package io.drumtower.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the panels of all dashboards ask Prometheus, as Grafana would write it. */
record PanelQuery(String title, String query) {

    private static final String FOUR_SCRAPES = "4s";

    /** @param ending of its title and letter */
    static PanelQuery named(String ending) throws IOException {
        return ofPrometheus().stream()
                .filter(one -> one.title().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    static List<PanelQuery> ofPrometheus() throws IOException {
        var all = new ArrayList<PanelQuery>();
        try (var files = Files.list(Path.of("grafana/dashboards"))) {
            for (var file : files.sorted().toList()) {
                for (var panel :
                        new JsonMapper().readTree(Files.readString(file)).path("panels")) {
                    for (var target : panel.path("targets")) {
                        if (target.has("expr")) {
                            var title = panel.path("title").asString() + " "
                                    + target.path("refId").asString();
                            all.add(new PanelQuery(
                                    title,
                                    target.path("expr")
                                            .asString()
                                            .replace("$__rate_interval", FOUR_SCRAPES)
                                            .replace("$__interval", "1s")));
                        }
                    }
                }
            }
        }
        return all;
    }
}

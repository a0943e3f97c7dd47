package io.drumtower.journey;

import static io.drumtower.journey.Sender.JSON;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A dashboard, as Grafana would ask it.
 *
 * @param name of its file
 */
public record Dashboard(JdbcClient reader, String name) {

    private JsonNode read() throws IOException {
        return JSON.readTree(Files.readString(Path.of("grafana/dashboards", name + ".json")));
    }

    /** @param panel how its title begins */
    public List<Map<String, Object>> ask(String panel, String occasion, Instant from, Instant to) throws IOException {
        return rows(sql(panel)
                .replace("$__timeFrom()", "'" + from + "'")
                .replace("$__timeTo()", "'" + to + "'")
                .replace("${occasion:sqlstring}", "'" + occasion + "'"));
    }

    /** @param panel how its title begins */
    public List<Map<String, Object>> ask(String panel, int year) throws IOException {
        return rows(sql(panel).replace("${year:sqlstring}", "'" + year + "'"));
    }

    private List<Map<String, Object>> rows(String sql) {
        return reader.sql(sql).query().listOfRows();
    }

    private String sql(String panel) throws IOException {
        var asked = new HashMap<String, String>();
        read().path("panels").forEach(one -> {
            var sql = one.path("targets").path(0).path("rawSql");
            if (!sql.isMissingNode()) {
                asked.put(one.path("title").asString(), sql.asString());
            }
        });
        var title =
                asked.keySet().stream().filter(name -> name.startsWith(panel)).findFirst();
        return requireNonNull(asked.get(title.orElseThrow()));
    }

    /** A variable of the dashboard that holds a time, as its links need it. */
    public Instant variable(String variable, String occasion) throws IOException {
        var variables = read().at("/templating/list");
        var query = variables
                .valueStream()
                .filter(one -> one.path("name").asString().equals(variable))
                .findFirst()
                .orElseThrow()
                .path("query")
                .asString();
        return Instant.ofEpochMilli(reader.sql(query.replace("${occasion:sqlstring}", "'" + occasion + "'"))
                .query(Long.class)
                .single());
    }
}

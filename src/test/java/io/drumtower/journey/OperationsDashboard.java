package io.drumtower.journey;

import static io.drumtower.journey.Sender.JSON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dashboard of the wall, as Grafana would ask it. */
public record OperationsDashboard(JdbcClient reader) {

    private static final Path FILE = Path.of("grafana/dashboards/operations.json");
    private static final int SQL_PANELS = 4;

    /** @param panel how its title begins */
    public List<Map<String, Object>> ask(String panel, String occasion, Instant from, Instant to) throws IOException {
        var asked = new HashMap<String, String>();
        JSON.readTree(Files.readString(FILE)).path("panels").forEach(one -> {
            var sql = one.path("targets").path(0).path("rawSql");
            if (!sql.isMissingNode()) {
                asked.put(one.path("title").asString(), sql.asString());
            }
        });
        assertThat(asked).hasSize(SQL_PANELS);
        var title =
                asked.keySet().stream().filter(name -> name.startsWith(panel)).findFirst();
        return reader.sql(requireNonNull(asked.get(title.orElseThrow()))
                        .replace("$__timeFrom()", "'" + from + "'")
                        .replace("$__timeTo()", "'" + to + "'")
                        .replace("${occasion:sqlstring}", "'" + occasion + "'"))
                .query()
                .listOfRows();
    }

    /** A variable of the dashboard that holds a time, as its links need it. */
    public Instant variable(String name, String occasion) throws IOException {
        var variables = JSON.readTree(Files.readString(FILE)).at("/templating/list");
        var query = variables
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("query")
                .asString();
        return Instant.ofEpochMilli(reader.sql(query.replace("${occasion:sqlstring}", "'" + occasion + "'"))
                .query(Long.class)
                .single());
    }
}

package io.drumtower.duty.projection;

import io.drumtower.duty.FindIncidents;
import io.drumtower.duty.IncidentEntry;
import io.drumtower.duty.IncidentEvent;
import io.drumtower.duty.IncidentEvent.IncidentDeclared;
import io.drumtower.duty.IncidentEvent.IncidentWithdrawn;
import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureRule;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All incidents, one row each; leaks of secrets are a figure of the annual report. */
@Component
class Incidents implements Projection, FigureRule {

    private static final String LEAKS = "duty.leaks";

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> figures() {
        return Set.of(LEAKS);
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof IncidentDeclared declared && declared.kind() == Kind.LEAK) {
            return List.of(leak(declared.happenedAt()));
        }
        return event instanceof IncidentWithdrawn withdrawn && withdrawn.kind() == Kind.LEAK
                ? List.of(leak(withdrawn.happenedAt()).takenBack())
                : List.of();
    }

    private static Contribution leak(Instant at) {
        return Contribution.add(LEAKS, at, Map.of(), 1, null);
    }

    @Override
    public String group() {
        return "duty.incidents";
    }

    @Override
    public boolean handles(Class<?> event) {
        return IncidentEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof IncidentDeclared declared) {
            jdbc.sql("insert into duty_incident (id, occasion, kind, title, happened_at, happened_in,"
                            + " declared_by, position) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                    .params(Arrays.asList(
                            declared.id(),
                            declared.occasion(),
                            declared.kind().name(),
                            declared.title(),
                            Columns.at(declared.happenedAt()),
                            BusinessDay.of(declared.happenedAt()).getYear(),
                            declared.by(),
                            recorded.position()))
                    .update();
        } else if (recorded.event() instanceof IncidentWithdrawn withdrawn) {
            jdbc.sql("update duty_incident set withdrawn_at = ?, withdrawn_for = ? where id = ?")
                    .params(Columns.at(withdrawn.occurredAt()), withdrawn.reason(), withdrawn.id())
                    .update();
        }
    }

    @QueryHandler
    FindIncidents.Incidents handle(FindIncidents query) {
        var found = jdbc.sql("select * from duty_incident where (:id::text is null or id = :id::text)"
                        + " and (:year::integer is null or happened_in = :year::integer)"
                        + " and (:kind::text is null or kind = :kind::text)"
                        + " order by happened_at desc, id offset :after limit :limit")
                .param("id", query.id())
                .param("year", query.year())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("after", query.after())
                .param("limit", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        var more = found.size() > query.limit();
        return new FindIncidents.Incidents(new Page<>(
                more ? found.subList(0, query.limit()) : found,
                more ? String.valueOf(query.after() + query.limit()) : null));
    }

    private static IncidentEntry entry(ResultSet row) throws SQLException {
        return new IncidentEntry(
                row.getString("id"),
                row.getString("occasion"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Columns.instant(row, "happened_at"),
                row.getString("declared_by"),
                Columns.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawn_for"),
                row.getLong("position"));
    }
}

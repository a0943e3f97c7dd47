package io.drumtower.platform.projector;

import io.drumtower.kernel.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dead letters of one projection. The streams that wait are few and remembered, so that no event costs a query. */
final class DeadLetters implements PutAside {

    private final String projection;
    private final JdbcClient jdbc;
    private final Set<String> streams = new HashSet<>();

    DeadLetters(String projection, JdbcClient jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
        rolledBack();
    }

    @Override
    public boolean holds(String stream) {
        return streams.contains(stream);
    }

    @Override
    public void add(Recorded event, String cause) {
        var written = jdbc.sql("insert into dead_letter (projection, position, stream, cause)"
                        + " select ?, ?, ?, ? where (select count(*) from dead_letter where projection = ?) < ?")
                .params(List.of(projection, event.position(), event.stream(), cause, projection, MOST))
                .update();
        if (written == 0) {
            throw new IllegalStateException("%s has put aside %d events and takes no more; event %d: %s"
                    .formatted(projection, MOST, event.position(), cause));
        }
        streams.add(event.stream());
    }

    @Override
    public void rolledBack() {
        streams.clear();
        streams.addAll(jdbc.sql("select distinct stream from dead_letter where projection = ?")
                .param(projection)
                .query(String.class)
                .list());
    }
}

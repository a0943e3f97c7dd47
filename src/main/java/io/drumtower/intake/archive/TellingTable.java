package io.drumtower.intake.archive;

import io.drumtower.kernel.Shown;
import io.drumtower.kernel.Tellings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class TellingTable implements Tellings {

    private static final String OTHERS =
            "select thing from intake_telling other where kind = ? and thing = any(?)" + " and delivery <> ?";

    private final JdbcClient jdbc;

    TellingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Shown.Kind kind, String delivery, Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("insert into intake_telling (kind, delivery, thing) select ?, ?, unnest(?::text[])"
                            + " on conflict do nothing")
                    .params(kind.name(), delivery, array(new TreeSet<>(ids))) // one order of locking for all
                    .update();
        }
    }

    @Override
    public List<String> of(Shown.Kind kind, String delivery, int limit) {
        return jdbc.sql("select thing from intake_telling where kind = ? and delivery = ? order by thing limit ?")
                .params(kind.name(), delivery, limit)
                .query(String.class)
                .list();
    }

    @Override
    public Set<String> byOthers(Shown.Kind kind, String delivery, Collection<String> ids) {
        return new HashSet<>(jdbc.sql(OTHERS)
                .params(kind.name(), array(ids), delivery)
                .query(String.class)
                .list());
    }

    @Override
    public Set<String> sinceByOthers(Shown.Kind kind, String delivery, Collection<String> ids) {
        return new HashSet<>(jdbc.sql(OTHERS + " and told > (select told from intake_telling own"
                        + " where own.kind = other.kind and own.thing = other.thing and own.delivery = ?)")
                .params(kind.name(), array(ids), delivery, delivery)
                .query(String.class)
                .list());
    }

    @Override
    public void forget(Shown.Kind kind, String delivery, Collection<String> ids) {
        jdbc.sql("delete from intake_telling where kind = ? and delivery = ? and thing = any(?)")
                .params(kind.name(), delivery, array(ids))
                .update();
    }

    private static SqlArrayValue array(Collection<String> ids) {
        return new SqlArrayValue("text", ids.toArray());
    }
}

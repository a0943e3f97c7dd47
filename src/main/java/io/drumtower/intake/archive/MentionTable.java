package io.drumtower.intake.archive;

import io.drumtower.kernel.Mentions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class MentionTable implements Mentions {

    private final JdbcClient jdbc;

    MentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Of what, String delivery, Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("insert into intake_mention (what, delivery, thing) select ?, ?, unnest(?::text[])"
                            + " on conflict do nothing")
                    .params(what.name(), delivery, array(new TreeSet<>(ids))) // one order of locking for all
                    .update();
        }
    }

    @Override
    public List<String> by(String delivery, Of what, String after, int limit) {
        return jdbc.sql("select thing from intake_mention where delivery = ? and what = ? and thing > ?"
                        + " order by thing limit ?")
                .params(delivery, what.name(), after, limit)
                .query(String.class)
                .list();
    }

    @Override
    public Set<String> byOthers(String delivery, Of what, Collection<String> ids) {
        return new HashSet<>(
                jdbc.sql("select thing from unnest(?::text[]) thing where exists (select from intake_mention"
                                + " where what = ? and intake_mention.thing = thing.thing and delivery <> ?)")
                        .params(array(ids), what.name(), delivery)
                        .query(String.class)
                        .list());
    }

    @Override
    public void forget(Of what, String delivery, Collection<String> ids) {
        jdbc.sql("delete from intake_mention where what = ? and delivery = ? and thing = any(?)")
                .params(what.name(), delivery, array(ids))
                .update();
    }

    private static SqlArrayValue array(Collection<String> ids) {
        return new SqlArrayValue("text", ids.toArray());
    }
}

package io.drumtower.duty.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log itself says of a watch, by SQL alone. Its site bears the name of the occasion. */
public record Recount(JdbcClient jdbc, String occasion) {

    private static final String PAYLOAD = "convert_from(payload, 'UTF8')::jsonb";

    Map<String, Long> events() {
        var all = new TreeMap<String, Long>();
        jdbc.sql("select event_type, count(*) from event_entry where " + ofWatch() + " group by event_type")
                .param("occasion", occasion)
                .query(row -> {
                    all.put(row.getString(1), row.getLong(2));
                });
        return all;
    }

    List<Long> positions() {
        return jdbc.sql("select global_index from event_entry where " + ofWatch())
                .param("occasion", occasion)
                .query(Long.class)
                .list();
    }

    private static String ofWatch() {
        return "event_type like 'duty.%' and (" + PAYLOAD + " ->> 'occasion' = :occasion"
                + " or (event_type like 'duty.occasion-%' and " + PAYLOAD + " ->> 'id' = :occasion))";
    }

    long received() {
        return jdbc.sql("select coalesce(sum((" + PAYLOAD + " ->> 'received')::bigint), 0) from event_entry"
                        + " where event_type = 'intake.intake-received' and " + PAYLOAD + " ->> 'site' = ?")
                .param(occasion)
                .query(Long.class)
                .single();
    }

    /** Of the kind that is only observed. */
    public long attacks(Instant from, Instant to) {
        return jdbc.sql("select count(*) from event_entry where event_type = 'intake.attack-observed' and " + PAYLOAD
                        + " ->> 'site' = ? and (" + PAYLOAD + " ->> 'occurredAt')::timestamptz >= ?::timestamptz and ("
                        + PAYLOAD + " ->> 'occurredAt')::timestamptz < ?::timestamptz")
                .params(occasion, from.toString(), to.toString())
                .query(Long.class)
                .single();
    }
}

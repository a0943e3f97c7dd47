package io.drumtower.duty.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the log itself says of a watch, by SQL alone.
 *
 * @param sites that it watches
 */
public record Recount(JdbcClient jdbc, String occasion, List<String> sites) {

    private static final String PAYLOAD = "convert_from(payload, 'UTF8')::jsonb";

    Map<String, Long> events() {
        return counts(
                "select event_type, count(*) from event_entry where " + ofWatch() + " group by event_type",
                Map.of("occasion", occasion));
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
        return sum("received", "event_type = 'intake.intake-received'", Map.of());
    }

    /** By disposition, in small letters. */
    public Map<String, Long> attacks(Instant from, Instant to) {
        var disposition = "lower(coalesce(" + PAYLOAD + " ->> 'disposition', 'blocked'))";
        return counts(
                "select " + disposition + ", count(*) from event_entry"
                        + " where event_type in ('intake.attack-defended', 'intake.attack-observed') and "
                        + within("occurredAt") + " group by 1",
                during(from, to));
    }

    public long pageViews(Instant from, Instant to) {
        return sum("pageViews", "event_type = 'intake.traffic-measured' and " + within("minute"), during(from, to));
    }

    private static String within(String time) {
        return PAYLOAD + " ->> 'site' in (:sites) and (" + PAYLOAD + " ->> '" + time
                + "')::timestamptz >= :from::timestamptz and (" + PAYLOAD + " ->> '" + time
                + "')::timestamptz < :to::timestamptz";
    }

    private Map<String, Object> during(Instant from, Instant to) {
        return Map.of("sites", sites, "from", from.toString(), "to", to.toString());
    }

    private long sum(String member, String of, Map<String, ?> during) {
        return jdbc.sql("select coalesce(sum((" + PAYLOAD + " ->> '" + member
                        + "')::bigint), 0) from event_entry where " + of + " and " + PAYLOAD
                        + " ->> 'site' in (:sites)")
                .param("sites", sites)
                .params(during)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counts(String query, Map<String, ?> parameters) {
        var all = new TreeMap<String, Long>();
        jdbc.sql(query).params(parameters).query(row -> {
            all.put(row.getString(1), row.getLong(2));
        });
        return all;
    }
}

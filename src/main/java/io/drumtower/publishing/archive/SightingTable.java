package io.drumtower.publishing.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class SightingTable implements Sightings {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SightingTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public Map<UUID, Sighting> of(String source, Collection<UUID> keys) {
        var sightings = new HashMap<UUID, Sighting>();
        jdbc.sql("select key, publication, digest from publishing_sighting where source = ? and key = any(?)")
                .params(source, new SqlArrayValue("uuid", keys.toArray()))
                .query(row -> {
                    sightings.put(
                            row.getObject(1, UUID.class), new Sighting(row.getObject(2, UUID.class), row.getString(3)));
                });
        return sightings;
    }

    @Override
    public void remember(String source, Map<UUID, Sighting> byKey) {
        if (byKey.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "insert into publishing_sighting (source, key, publication, digest) values (?, ?, ?, ?)"
                        + " on conflict (source, key) do update set digest = excluded.digest",
                new TreeMap<>(byKey)
                        .entrySet().stream() // one order of locking for all
                                .map(one -> new Object[] {
                                    source,
                                    one.getKey(),
                                    one.getValue().publication(),
                                    one.getValue().digest()
                                })
                                .toList());
    }
}

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
    public Map<UUID, String> of(String source, Collection<UUID> publications) {
        var digests = new HashMap<UUID, String>();
        jdbc.sql("select publication, digest from publishing_sighting where source = ? and publication = any(?)")
                .params(source, new SqlArrayValue("uuid", publications.toArray()))
                .query(row -> {
                    digests.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return digests;
    }

    @Override
    public void remember(String source, Map<UUID, String> digests) {
        template.batchUpdate(
                "insert into publishing_sighting (source, publication, digest) values (?, ?, ?)"
                        + " on conflict (source, publication) do update set digest = excluded.digest",
                new TreeMap<>(digests)
                        .entrySet().stream() // one order of locking for all
                                .map(one -> new Object[] {source, one.getKey(), one.getValue()})
                                .toList());
    }
}

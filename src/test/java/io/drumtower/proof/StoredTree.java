package io.drumtower.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the tree from the rows, as a verifier does that believes nothing but them. */
public final class StoredTree {

    private StoredTree() {}

    /** Each leaf is the hash of its row, and the stored frontier and root are those of all leaves. */
    public static void verify(JdbcClient jdbc) {
        var position =
                jdbc.sql("select position from log_head").query(Long.class).single();
        var stored =
                jdbc.sql("select frontier from log_head").query(byte[].class).single();
        var recomputed = new Frontier(0, new byte[0]);
        jdbc.sql("select * from event_entry where global_index <= ? order by global_index")
                .param(position)
                .query((row, number) -> {
                    var leaf = leaf(row);
                    assertThat(row.getLong("global_index")).isEqualTo(number + 1L);
                    assertThat(row.getBytes("leaf_hash")).isEqualTo(leaf);
                    return leaf;
                })
                .list()
                .forEach(recomputed::add);

        assertThat(recomputed.size()).isEqualTo(position);
        assertThat(recomputed.stored()).isEqualTo(stored);
        assertThat(recomputed.root()).isEqualTo(new Frontier(position, stored).root());
    }

    private static byte[] leaf(ResultSet row) throws SQLException {
        return new Leaf()
                .text(row.getString("event_id"))
                .text(row.getString("event_type"))
                .text(row.getString("event_revision"))
                .text(row.getString("aggregate_type"))
                .text(row.getString("aggregate_id"))
                .text(row.getString("sequence_number"))
                .text(row.getString("recorded_at"))
                .bytes(row.getBytes("metadata"))
                .bytes(row.getBytes("payload"))
                .hash();
    }
}

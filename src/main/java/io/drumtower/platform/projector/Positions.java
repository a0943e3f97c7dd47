package io.drumtower.platform.projector;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has followed the log, and which instance follows it. A position moves only from where its
 * owner last put it: who lost the projection in the meantime writes nothing. Time is the server's alone.
 */
@Component
class Positions {

    private final UUID owner = UUID.randomUUID();
    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the position; empty while another instance has the projection */
    Optional<Long> claim(String projection) {
        jdbc.sql("insert into projection_position (projection, position) select :projection, 0 where not exists"
                        + " (select from projection_position where projection = :projection) on conflict do nothing")
                .param("projection", projection)
                .update(); // which would wait for who is moving it, if it tried
        return jdbc.sql("update projection_position set owner = ?, claimed_at = clock_timestamp() where projection ="
                        + " (select projection from projection_position where projection = ?"
                        + " and (owner is null or owner = ? or claimed_at < clock_timestamp() - interval '10 seconds')"
                        + " for update skip locked) returning position")
                .params(owner, projection, owner)
                .query(Long.class)
                .optional();
    }

    /**
     * Before the rows, in their transaction: nobody else can claim it until that ends, however long it takes. Its commit
     * waits for no disk: after a power failure rows and position are those of a moment ago, and the log, which does
     * wait, is followed from there.
     */
    void move(String projection, long from, long to) {
        var moved = jdbc.sql("update projection_position set position = ?, claimed_at = clock_timestamp()"
                        + " where projection = ? and position = ? and owner = ?"
                        + " returning set_config('synchronous_commit', 'off', true)")
                .params(to, projection, from, owner)
                .query(String.class)
                .list();
        if (moved.isEmpty()) {
            throw new ProjectionLost(projection);
        }
    }

    /** As it is stored, whoever follows it; 0 before the first event. */
    long of(String projection) {
        return jdbc.sql("select position from projection_position where projection = ?")
                .param(projection)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Lets another instance have it at once. */
    void release(String projection) {
        jdbc.sql("update projection_position set owner = null where projection = ? and owner = ?")
                .params(projection, owner)
                .update();
    }
}

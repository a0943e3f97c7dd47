package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.WallLinkIssued;
import io.drumtower.access.AccessEvent.WallLinkRevoked;
import io.drumtower.kernel.OccasionEnds;
import io.drumtower.kernel.OccasionEnds.Ending;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.WallLinks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open a wall. A revoked one keeps its row, so that whoever still has it is told so. */
@Component
public class WallTokens implements WallLinks {

    /** Open links of an occasion at one time. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final OccasionEnds occasions;
    private final Clock clock;

    WallTokens(JdbcClient jdbc, Audit audit, OccasionEnds occasions, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.occasions = occasions;
        this.clock = clock;
    }

    @Override
    public Issued issue(String occasion) {
        var until = occasions
                .findEnding(occasion)
                .orElseThrow(() -> Refused.notFound("access.wall-link.no-such-occasion", occasion))
                .end();
        var at = clock.instant();
        if (until == null || !at.isBefore(until.plus(AFTER))) {
            throw Refused.conflict("access.wall-link.occasion-over");
        }
        var id = UUID.randomUUID();
        var token = Secret.fresh();
        audit.record(
                new WallLinkIssued(id.toString(), occasion, until.plus(AFTER), Caller.name(), at),
                () -> insert(id, token, occasion, at));
        return new Issued(id, until.plus(AFTER), token);
    }

    private void insert(UUID id, String token, String occasion, Instant at) {
        if (find(occasion).size() >= MOST) {
            throw Refused.conflict("access.wall-link.too-many", MOST);
        }
        jdbc.sql("insert into access_wall_link (id, token_hash, occasion, issued_by, issued_at) values (?, ?, ?, ?, ?)")
                .params(id, Secret.hash(token), occasion, Caller.name(), Timestamp.from(at))
                .update();
    }

    @Override
    public List<WallLink> find(String occasion) {
        return jdbc.sql("select id, issued_by, issued_at, last_used_at from access_wall_link"
                        + " where occasion = ? and revoked_at is null order by issued_at desc, id")
                .param(occasion)
                .query((row, number) -> new WallLink(
                        row.getObject("id", UUID.class),
                        row.getString("issued_by"),
                        row.getTimestamp("issued_at").toInstant(),
                        Times.instant(row, "last_used_at")))
                .list();
    }

    @Override
    public void revoke(String occasion, UUID link) {
        var at = clock.instant();
        audit.record(new WallLinkRevoked(link.toString(), occasion, Caller.name(), at), () -> {
            var revoked = jdbc.sql("update access_wall_link set revoked_at = ?"
                            + " where id = ? and occasion = ? and revoked_at is null")
                    .params(Timestamp.from(at), link, occasion)
                    .update();
            if (revoked == 0) {
                throw Refused.notFound("access.wall-link.unknown");
            }
        });
    }

    /** The link that the token stands for, also one that opens nothing any more. */
    public Optional<Wall> open(String token) {
        return Secret.isOne(token)
                ? select("token_hash = ?", Secret.hash(token)).map(this::used)
                : Optional.empty();
    }

    /** Whether the link opens its wall now. */
    public boolean isOpen(UUID link) {
        return select("id = ?", link).filter(Wall::isOpen).isPresent();
    }

    /** @param isOpen until it is revoked or its occasion is over */
    public record Wall(UUID id, String occasion, boolean isOpen) {}

    /** One connection at a time: screens that all come back at once, each waiting for a second one, would wait for ever. */
    private Optional<Wall> select(String where, Object value) {
        return jdbc.sql("select id, occasion, revoked_at is null as kept from access_wall_link where " + where)
                .param(value)
                .query((row, number) ->
                        new Wall(row.getObject("id", UUID.class), row.getString("occasion"), row.getBoolean("kept")))
                .optional()
                .map(wall -> new Wall(wall.id(), wall.occasion(), wall.isOpen() && isOn(wall.occasion())));
    }

    private boolean isOn(String occasion) {
        return occasions
                .findEnding(occasion)
                .map(Ending::end)
                .filter(end -> clock.instant().isBefore(end.plus(AFTER)))
                .isPresent();
    }

    private Wall used(Wall wall) {
        var at = clock.instant();
        jdbc.sql(
                        "update access_wall_link set last_used_at = ? where id = ? and coalesce(last_used_at, '-infinity') < ?")
                .params(Timestamp.from(at), wall.id(), Timestamp.from(at.minus(Times.ROUGHLY)))
                .update();
        return wall;
    }
}

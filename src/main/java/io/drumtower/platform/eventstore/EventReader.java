package io.drumtower.platform.eventstore;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Unreadable;
import io.drumtower.platform.eventstore.LiveLog.Slice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads the log through a cursor: memory is bounded, whatever the number of events. */
@Component
class EventReader implements EventLog {

    private static final String SELECT =
            "select global_index, event_id, aggregate_id, recorded_at, event_type, payload from event_entry"
                    + " where global_index between ? and ? and event_type <> all (?) order by global_index";
    /** A reader holds no lock: what it does between two rows may take its time. */
    private static final String NO_HURRY = "set local idle_in_transaction_session_timeout = 0";

    private static final int FETCH = 2_000;

    /** Positions that are looked through for those that are wanted, at once. */
    private static final int SPAN = 100_000;

    private final DataSource database;
    private final EventTypes types;
    private final LogHead head;
    private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();

    EventReader(DataSource database, EventTypes types, LogHead head) {
        this.database = database;
        this.types = types;
        this.head = head;
    }

    @Override
    public void read(long from, long to, Predicate<Class<?>> wanted, Predicate<Recorded> each) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // else the driver fetches all rows at once
            try {
                read(connection, from, to, wanted, each);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Objects.requireNonNull(failures.translate("read the log", SELECT, e));
        }
    }

    /** As {@link LiveLog#after}. */
    Slice after(long position, int most, Predicate<Class<?>> wanted) {
        var newest = head.position();
        if (newest < position) {
            throw new IllegalStateException("the log ends at event " + newest + ", and event " + position
                    + " was read already: the server has lost events");
        }
        var to = Math.min(newest, position + SPAN);
        var events = new ArrayList<Recorded>();
        read(position + 1, to, wanted, event -> {
            events.add(event);
            return events.size() < most;
        });
        return new Slice(
                events, events.size() < most ? to : events.get(most - 1).position());
    }

    @Override
    public long positionAt(Instant time) {
        var low = 0L;
        var high = head.position();
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (recordedAt(middle).isAfter(time)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private Instant recordedAt(long position) {
        return InstantText.read(JdbcClient.create(database)
                .sql("select recorded_at from event_entry where global_index = :position")
                .param("position", position)
                .query(String.class)
                .single());
    }

    private void read(Connection connection, long from, long to, Predicate<Class<?>> wanted, Predicate<Recorded> each)
            throws SQLException {
        try (var patience = connection.createStatement();
                var select = connection.prepareStatement(SELECT)) {
            patience.execute(NO_HURRY);
            select.setFetchSize(FETCH);
            select.setLong(1, from);
            select.setLong(2, to);
            select.setArray(3, connection.createArrayOf("text", types.without(wanted)));
            try (var rows = select.executeQuery()) {
                var goesOn = true;
                while (goesOn && rows.next()) {
                    goesOn = !isWanted(rows, wanted) || each.test(event(rows));
                }
            }
        }
    }

    /** Known types that are not wanted were left out by the server. */
    private boolean isWanted(ResultSet row, Predicate<Class<?>> wanted) throws SQLException {
        return types.byName().containsKey(row.getString(5)) || wanted.test(Unreadable.class);
    }

    private Recorded event(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                InstantText.read(row.getString(4)),
                read(row.getString(5), row.getBytes(6)));
    }

    private Object read(String type, byte[] payload) {
        try {
            return EventJson.read(types.named(type), payload);
        } catch (UnknownEventType | JacksonException e) {
            return new Unreadable(type, String.valueOf(e.getMessage()));
        }
    }
}

package io.drumtower.platform.eventstore;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Recorded;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Reads the log through a cursor: memory is bounded, whatever the number of events. */
@Component
class EventReader implements EventLog {

    private static final String SELECT = "select global_index, event_id, recorded_at, event_type, payload"
            + " from event_entry where global_index between ? and ? order by global_index";
    /** A reader holds no lock: what it does between two rows may take its time. */
    private static final String NO_HURRY = "set local idle_in_transaction_session_timeout = 0";

    private static final int FETCH = 2_000;

    private final DataSource database;
    private final Serializer serializer;
    private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();

    EventReader(DataSource database, @Qualifier("eventSerializer") Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    @Override
    public void read(long from, long to, Predicate<Recorded> each) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // else the driver fetches all rows at once
            try {
                read(connection, from, to, each);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Objects.requireNonNull(failures.translate("read the log", SELECT, e));
        }
    }

    private void read(Connection connection, long from, long to, Predicate<Recorded> each) throws SQLException {
        try (var patience = connection.createStatement();
                var select = connection.prepareStatement(SELECT)) {
            patience.execute(NO_HURRY);
            select.setFetchSize(FETCH);
            select.setLong(1, from);
            select.setLong(2, to);
            try (var rows = select.executeQuery()) {
                while (rows.next() && each.test(event(rows))) {
                    // goes on
                }
            }
        }
    }

    private Recorded event(ResultSet row) throws SQLException {
        var payload = new SimpleSerializedObject<>(row.getBytes(5), byte[].class, row.getString(4), null);
        return new Recorded(
                row.getLong(1),
                row.getObject(2, UUID.class),
                Instant.parse(row.getString(3)),
                serializer.deserialize(payload));
    }
}

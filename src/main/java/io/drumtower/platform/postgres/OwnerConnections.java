package io.drumtower.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections of the role that owns the tables: for migrations and rebuilds, never for events. */
public interface OwnerConnections {

    Connection open() throws SQLException;

    /** Name of the role that the program works with. */
    String program();
}

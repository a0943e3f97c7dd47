package io.drumtower.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** A role that passes by the grants could change events: the program does not start with it. */
final class ProgramRights {

    private static final String EXCESS = """
            select case
                when rolsuper then 'it is a superuser'
                when rolbypassrls then 'it passes by row security'
                when rolcreaterole then 'it may make roles and so join any'
                when rolreplication then 'it may copy the whole server'
                when pg_has_role(rolname, 'pg_write_all_data', 'member') then 'it belongs to pg_write_all_data'
                when pg_has_role(rolname, ?, 'member') then 'it belongs to the owner of the tables'
                when pg_has_role(rolname, datdba, 'member') then 'it belongs to the owner of the database'
                when pg_has_role(rolname, relowner, 'member') then 'it belongs to the owner of the events'
            end
            from pg_roles
            join pg_database on datname = current_database()
            left join pg_class on pg_class.oid = to_regclass('event_entry')
            where rolname = current_user""";

    private ProgramRights() {}

    static void requireFew(Connection program, String owner) throws SQLException {
        var name = program.getMetaData().getUserName();
        try (var select = program.prepareStatement(EXCESS)) {
            select.setString(1, owner);
            try (var excess = select.executeQuery()) {
                if (excess.next() && excess.getString(1) != null) {
                    throw new CannotStart(
                            "the database role " + name + " may do more than the program should: "
                                    + excess.getString(1),
                            "As a database administrator run: alter role " + ProgramRole.quoted(name)
                                    + " nosuperuser nobypassrls nocreaterole noreplication;"
                                    + " and take it out of the roles it belongs to.");
                }
            }
        }
    }
}

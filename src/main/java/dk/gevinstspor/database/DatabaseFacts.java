package dk.gevinstspor.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What matters about a PostgreSQL that is given to us.
 *
 * @param version the major version
 * @param encoding as PostgreSQL names it
 * @param mayCreate whether the user can make tables in the schema gevinstspor, or that schema
 */
record DatabaseFacts(int version, String encoding, boolean mayCreate) {

    static final int OLDEST = 15;

    private static final String QUERY = """
            select pg_encoding_to_char(encoding),
                   coalesce(
                       (select has_schema_privilege(oid, 'create') from pg_namespace where nspname = 'gevinstspor'),
                       has_database_privilege(current_database(), 'create'))
            from pg_database where datname = current_database()
            """;

    static DatabaseFacts read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(QUERY)) {
            row.next();
            return new DatabaseFacts(
                    connection.getMetaData().getDatabaseMajorVersion(), row.getString(1), row.getBoolean(2));
        }
    }

    /** Why the application cannot use it, and what to do, as one sentence. */
    Optional<String> problem() {
        if (version < OLDEST) {
            return Optional.of("The database is a PostgreSQL %d, which is too old: upgrade it to %d or newer."
                    .formatted(version, OLDEST));
        }
        if (!encoding.equals("UTF8")) {
            return Optional.of(
                    "The database keeps text as %s: make a new one with encoding 'UTF8' and let SPRING_DATASOURCE_URL name it."
                            .formatted(encoding));
        }
        return mayCreate
                ? Optional.empty()
                : Optional.of(
                        "The database's user may not make tables in the schema gevinstspor: let that user own the database, or set SPRING_DATASOURCE_USERNAME to its owner.");
    }
}

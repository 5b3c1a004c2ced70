package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How to reach the embedded server, and the proof that it is the one of our data directory. */
record Login(int port, String password) implements JdbcConnectionDetails {

    private static final String DATABASE = "gevinstspor";

    @Override
    public String getJdbcUrl() {
        return url(DATABASE);
    }

    @Override
    public String getUsername() {
        return Cluster.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Fails unless the server that answers runs on this cluster; makes the application's database if it is missing. */
    void verify(Cluster cluster) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(url("postgres") + "?connectTimeout=10", getUsername(), password);
                Statement statement = connection.createStatement()) {
            String identifier = text(statement, "select system_identifier from pg_control_system()");
            Path directory = Path.of(text(statement, "show data_directory"));
            if (!identifier.equals(Long.toString(cluster.systemIdentifier()))
                    || !Files.isSameFile(directory, cluster.path())) {
                throw foreign(cluster, "its data are in " + directory, null);
            }
            if (text(statement, "select 1 from pg_database where datname = '%s'".formatted(DATABASE))
                    .isEmpty()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw foreign(cluster, String.valueOf(e.getMessage()), e);
        }
    }

    private CannotStart foreign(Cluster cluster, String reason, @Nullable Throwable cause) {
        return new CannotStart(
                "The server on port %d is not the one of %s (%s): stop whatever took the port, and start again."
                        .formatted(port, cluster.path(), reason),
                cause);
    }

    @Override
    public String toString() {
        return "Login[port=" + port + "]";
    }
}

package dk.gevinstspor.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with real fsync, and what it tells about itself. */
final class Server implements AutoCloseable {

    private static final long GLANCE = Duration.ofMillis(50).toNanos();

    private static final String KEPT = "bench.data";

    private final EmbeddedPostgres postgres;
    private final JdbcClient admin;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.admin = JdbcClient.create(postgres.getPostgresDatabase());
    }

    /** With {@code -Dbench.data=<directory>} the databases are kept there for the next run. */
    static Server start() throws IOException {
        String data = System.getProperty(KEPT, "");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (!data.isEmpty()) {
            builder.setDataDirectory(data).setCleanDataDirectory(false);
        }
        Server server = new Server(builder
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                // A checkpoint in mid-measurement would charge its page images to whoever comes next.
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "8GB")
                .start());
        if (!server.setting("fsync").equals("on") || !server.setting("synchronous_commit").equals("on")) {
            throw new IllegalStateException(
                    "commits would not be durable: fsync " + server.setting("fsync") + ", synchronous_commit "
                            + server.setting("synchronous_commit"));
        }
        return server;
    }

    String setting(String name) {
        return admin.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    /** Makes an empty database and returns its JDBC address. */
    String create(String database) {
        admin.sql("drop database if exists " + database).update();
        admin.sql("create database " + database).update();
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Gives a database that nobody is connected to its lasting name, and returns its JDBC address. */
    String rename(String database, String lasting) {
        admin.sql("alter database " + database + " rename to " + lasting).update();
        return postgres.getJdbcUrl("postgres", lasting);
    }

    /** The JDBC address of a database that an earlier run finished; none when it is not there. */
    Optional<String> kept(String database) {
        return admin.sql("select datname from pg_database where datname = ?")
                .param(database)
                .query(String.class)
                .optional()
                .map(name -> postgres.getJdbcUrl("postgres", name));
    }

    void checkpoint() {
        admin.sql("checkpoint").update();
    }

    /** Bytes written to the log since it began. */
    long wal() {
        return admin.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")
                .query(Long.class)
                .single();
    }

    /** Commits of that database since it was made. Sessions report theirs when they end, so the pool's are ended first. */
    long commits(HikariDataSource pool, String database) {
        pool.getHikariPoolMXBean().softEvictConnections();
        while (sessions(database) > 0) {
            LockSupport.parkNanos(GLANCE);
        }
        return admin.sql("select xact_commit from pg_stat_database where datname = ?")
                .param(database)
                .query(Long.class)
                .single();
    }

    private int sessions(String database) {
        return admin.sql("select count(*) from pg_stat_activity where datname = ? and backend_type = 'client backend'")
                .param(database)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

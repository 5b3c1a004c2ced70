package dk.gevinstspor.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Asks the given database whether it can be used, before the pool and the engine try. */
final class DatabaseCheck {

    static final Setting ADDRESS = new Setting(
            "SPRING_DATASOURCE_URL",
            "spring.datasource.url",
            "the address of a PostgreSQL %d or newer, such as jdbc:postgresql://db.example.dk:5432/gevinstspor"
                    .formatted(DatabaseFacts.OLDEST),
            Plausible::database);

    private final Environment environment;

    DatabaseCheck(Environment environment) {
        this.environment = environment;
    }

    void check() {
        ADDRESS.problem(environment).ifPresent(problem -> {
            throw new CannotStart("Gevinstspor cannot start: " + problem + ".");
        });
        String url = environment.getRequiredProperty(ADDRESS.property());
        try (var connection = DriverManager.getConnection(url, login())) {
            DatabaseFacts.read(connection).problem().ifPresent(problem -> {
                throw new CannotStart(problem);
            });
        } catch (SQLException e) {
            throw new CannotStart(explain(e, url.replaceFirst("\\?.*", "")), e);
        }
    }

    private Properties login() {
        var login = new Properties();
        login.setProperty("user", environment.getProperty("spring.datasource.username", ""));
        login.setProperty("password", environment.getProperty("spring.datasource.password", ""));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        return login;
    }

    private static String explain(SQLException e, String address) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return "The database at %s refuses the login: correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."
                    .formatted(address);
        }
        if (state.equals("3D000")) {
            return "The database %s does not exist: make it with 'create database', or correct SPRING_DATASOURCE_URL."
                    .formatted(address);
        }
        return "The database at %s cannot be reached (%s): start it, or correct SPRING_DATASOURCE_URL."
                .formatted(address, reason(e));
    }

    private static String reason(SQLException e) {
        @Nullable Throwable cause = e.getCause();
        return cause == null ? "SQL state " + e.getSQLState() : cause.toString();
    }
}

package dk.gevinstspor.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * The database of a command, where none is given: that of the data directory, beside the application that runs on it, or
 * started for as long as the command takes. For contexts of commands; the application has its own.
 */
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
@Conditional(NoDatabaseGiven.class)
public class CommandDatabase {

    @Bean
    JoinedServer joinedServer(EmbeddedDatabaseProperties properties) {
        return JoinedServer.of(properties.dataDirectory());
    }

    @Bean
    JdbcConnectionDetails joinedConnectionDetails(JoinedServer server) {
        return server.login();
    }
}

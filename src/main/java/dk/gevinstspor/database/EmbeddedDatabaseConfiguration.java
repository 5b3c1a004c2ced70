package dk.gevinstspor.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Brings a PostgreSQL along wherever none is given. */
@Configuration(proxyBeanMethods = false)
@Profile("!prod & !test")
@Conditional(NoDatabaseGiven.class)
class EmbeddedDatabaseConfiguration {

    /** The pool depends on it by way of the connection details, and is therefore closed before it. */
    @Bean
    EmbeddedServer embeddedServer(EmbeddedDatabaseProperties properties) {
        return EmbeddedServer.start(properties.dataDirectory());
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return server.login();
    }
}

package dk.gevinstspor.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration's own tables, {@code db/demo}: production never has them. */
@Configuration(proxyBeanMethods = false)
@Profile("!prod")
class DemoTables {

    @Bean
    FlywayConfigurationCustomizer demoMigrations() {
        return flyway -> flyway.locations(Stream.concat(
                        Arrays.stream(flyway.getLocations()).map(Object::toString), Stream.of("classpath:db/demo"))
                .toArray(String[]::new));
    }
}

package dk.gevinstspor.webui;

import java.time.Clock;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes {@code @Past} and {@code @Future} in forms mean the programme's own day. */
@Configuration(proxyBeanMethods = false)
class Checks {

    @Bean
    ValidationConfigurationCustomizer programmesClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}

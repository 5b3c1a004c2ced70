package dk.gevinstspor.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start while nothing is open yet: first the settings of production, then any database that is given. */
final class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            new ProductionSettings(environment).check();
        }
        if (DatabaseCheck.ADDRESS.isSet(environment)) {
            new DatabaseCheck(environment).check();
        }
    }
}

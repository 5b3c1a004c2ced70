package dk.gevinstspor.database;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * A setting that production needs, and how to tell whether it can be right.
 *
 * @param variable the environment variable by which people set it
 * @param property the same as Spring reads it
 * @param meaning what it must be, with an example
 */
record Setting(String variable, String property, String meaning, Predicate<String> plausible) {

    /** What to tell who starts the application; never the value, as it may be a secret. */
    Optional<String> problem(Environment environment) {
        String value = environment.getProperty(property);
        if (!StringUtils.hasText(value)) {
            return Optional.of("%s is missing, set it to %s".formatted(variable, meaning));
        }
        return plausible.test(value)
                ? Optional.empty()
                : Optional.of("%s is wrong, set it to %s".formatted(variable, meaning));
    }

    boolean isSet(Environment environment) {
        return StringUtils.hasText(environment.getProperty(property));
    }
}

package dk.gevinstspor.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What has to be set in production, checked before anything is opened; see docs/operations.md. */
final class ProductionSettings {

    private static final List<Setting> REQUIRED = List.of(
            DatabaseCheck.ADDRESS,
            new Setting(
                    "SPRING_DATASOURCE_USERNAME",
                    "spring.datasource.username",
                    "the user that owns the database",
                    Plausible::text),
            new Setting(
                    "SPRING_DATASOURCE_PASSWORD",
                    "spring.datasource.password",
                    "that user's password",
                    Plausible::text),
            new Setting(
                    "SPRING_MAIL_HOST",
                    "spring.mail.host",
                    "the name of your mail server, such as smtp.example.dk, without a port",
                    Plausible::host),
            new Setting(
                    "GEVINSTSPOR_MAIL_FROM",
                    "gevinstspor.mail.from",
                    "the sender of all mails, such as Gevinstspor <gevinstspor@example.dk>",
                    Plausible::mailAddress),
            new Setting(
                    "GEVINSTSPOR_BASE_URL",
                    "gevinstspor.base-url",
                    "the address at which people reach the site, such as https://gevinstspor.example.dk",
                    Plausible::site),
            new Setting(
                    "GEVINSTSPOR_ADMIN_EMAIL",
                    "gevinstspor.admin.email",
                    "the mail address of the first administrator",
                    Plausible::mailAddress));

    private static final Setting ADMIN_PASSWORD = new Setting(
            "GEVINSTSPOR_ADMIN_PASSWORD",
            "gevinstspor.admin.password",
            "the first administrator's password, of 12 characters or more (or set up login by OIDC)",
            Plausible::password);

    private static final Setting MAIL_PORT = new Setting(
            "SPRING_MAIL_PORT", "spring.mail.port", "the port of your mail server, such as 587", Plausible::port);

    private final Environment environment;

    ProductionSettings(Environment environment) {
        this.environment = environment;
    }

    /** Fails with everything that is missing or wrong, so that one attempt is enough to correct it. */
    void check() {
        List<String> problems = settings()
                .map(setting -> setting.problem(environment))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new CannotStart(problems.stream()
                    .collect(Collectors.joining("; ", "Gevinstspor cannot start in production: ", ".")));
        }
    }

    private Stream<Setting> settings() {
        Stream<Setting> dependent = Stream.concat(
                hasOidc() ? Stream.empty() : Stream.of(ADMIN_PASSWORD),
                MAIL_PORT.isSet(environment) ? Stream.of(MAIL_PORT) : Stream.empty());
        return Stream.concat(REQUIRED.stream(), dependent);
    }

    private boolean hasOidc() {
        return Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Map.class))
                .isBound();
    }
}

package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProductionSettingsTests {

    private final Map<String, Object> variables = new TreeMap<>(Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://db.example.dk/gevinstspor",
            "SPRING_DATASOURCE_USERNAME", "gevinstspor",
            "SPRING_DATASOURCE_PASSWORD", "hemmelig",
            "SPRING_MAIL_HOST", "smtp.example.dk",
            "GEVINSTSPOR_MAIL_FROM", "Gevinstspor <gevinst@example.dk>",
            "GEVINSTSPOR_BASE_URL", "https://gevinst.example.dk",
            "GEVINSTSPOR_ADMIN_EMAIL", "admin@example.dk",
            "GEVINSTSPOR_ADMIN_PASSWORD", "a long password"));

    @Test
    void a_complete_set_passes() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_URL",
                "SPRING_DATASOURCE_USERNAME",
                "SPRING_DATASOURCE_PASSWORD",
                "SPRING_MAIL_HOST",
                "GEVINSTSPOR_MAIL_FROM",
                "GEVINSTSPOR_BASE_URL",
                "GEVINSTSPOR_ADMIN_EMAIL",
                "GEVINSTSPOR_ADMIN_PASSWORD"
            })
    void a_missing_setting_is_named_in_one_sentence(String variable) {
        variables.remove(variable);

        assertRefusedWith("Gevinstspor cannot start in production: " + variable + " is missing, set it to [^;]+\\.");
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_DATASOURCE_URL, postgres://db/gevinstspor",
        "SPRING_MAIL_HOST, smtp.example.dk:587",
        "SPRING_MAIL_PORT, smtp",
        "GEVINSTSPOR_MAIL_FROM, Gevinstspor",
        "GEVINSTSPOR_BASE_URL, gevinst.example.dk",
        "GEVINSTSPOR_ADMIN_EMAIL, administrator",
        "GEVINSTSPOR_ADMIN_PASSWORD, kort"
    })
    void a_wrong_setting_is_named_without_its_value(String variable, String value) {
        variables.put(variable, value);

        assertRefusedWith("Gevinstspor cannot start in production: " + variable + " is wrong, set it to [^;]+\\.");
        assertThatThrownBy(this::check).hasMessageNotContaining("'" + value);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        variables.remove("SPRING_MAIL_HOST");
        variables.put("GEVINSTSPOR_BASE_URL", "here");

        assertRefusedWith(".*SPRING_MAIL_HOST is missing.*; GEVINSTSPOR_BASE_URL is wrong.*");
    }

    @Test
    void with_login_by_oidc_the_administrator_needs_no_password() {
        variables.remove("GEVINSTSPOR_ADMIN_PASSWORD");
        variables.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KOMMUNE_CLIENT_ID", "gevinstspor");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void assertRefusedWith(String pattern) {
        assertThatThrownBy(this::check).isInstanceOf(CannotStart.class).hasMessageMatching(pattern);
    }

    private void check() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        new ProductionSettings(environment).check();
    }
}

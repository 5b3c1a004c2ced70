package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.DatabaseTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

@DatabaseTest
class StatusMailTests {

    private static final String ADDRESS = "https://gevinstspor.example/rapporter/5f0c1d5e-0000-4000-8000-000000000000";

    @Autowired
    private ITemplateEngine templates;

    @ParameterizedTest
    @ValueSource(strings = {"mail/status-report", "mail/status-report.txt"})
    void the_mail_says_what_is_asked_and_where_to_read_it(String template) {
        String mail = templates.process(template, context("2"));

        assertThat(mail)
                .contains("Statusrapporten for Automatisering, 3. kvartal 2022, er godkendt")
                .contains("Antal indstillinger, som styregruppen bedes tage stilling til: 2.")
                .contains(ADDRESS, ADDRESS + "/pdf")
                .doesNotContain("ingen indstillinger", "th:", "??");
    }

    @Test
    void without_recommendations_nothing_is_asked() {
        assertThat(templates.process("mail/status-report.txt", context("0")))
                .contains("Der er ingen indstillinger til beslutning")
                .doesNotContain("bedes tage stilling");
    }

    private static Context context(String recommendations) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("site", "https://gevinstspor.example/");
        variables.put(
                "parameters",
                Map.of(
                        "report", "5f0c1d5e-0000-4000-8000-000000000000",
                        "programme", "Automatisering",
                        "period", "3. kvartal 2022",
                        "recommendations", recommendations));
        return new Context(Locale.forLanguageTag("da-DK"), variables);
    }
}

package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.support.Reads;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tables and text in two price levels: told where nothing was converted, silent where it was or nobody can tell. */
class PriceLevelTests {

    private static final String DOCUMENT = """
            Forslagets titel: To prisniveauer

            %s

            Tabel 1. Samlede økonomiske konsekvenser

            1.000 kr. 2022 p/l\tStyringsområde\t2022\t2023\t2024
            Varige ændringer\t\t\t\t
            Sparet tid (2 ÅV)\tService\t0\t-1.010\t-1.010
            Samlet varig ændring\t\t0\t-1.010\t-1.010
            Implementeringsomkostninger\t\t\t\t
            Udvikling\tAnlæg\t700\t300\t0
            Uddannelse\tService\t100\t50\t0
            Samlede implementeringsomkostninger\t\t800\t350\t0
            Samlet økonomisk påvirkning\t\t800\t-660\t-1.010

            Tabel 2. Implementeringsomkostninger

            1.000 kr. 2021 p/l\t2022\t2023\t2024
            Udvikling\t%s\t0
            Uddannelse\t%s\t0
            I alt\t%s\t0
            """;

    private static final String HALVES = """
            Forslagets titel: To tabeller

            Tabel 1. Varige ændringer

            1.000 kr. 2021 p/l\tStyringsområde\t2022\t2023\t2024
            Sparet tid\tService\t0\t-900\t-900
            Samlet varig ændring\t\t0\t-900\t-900

            Tabel 2. Implementeringsomkostninger

            1.000 kr. %s p/l\tStyringsområde\t2022\t2023\t2024
            Udvikling\tAnlæg\t700\t300\t0
            Samlede implementeringsomkostninger\t\t700\t300\t0
            """;

    @Test
    void a_table_in_other_prices_with_the_same_amounts_is_not_converted() {
        List<Finding> findings = findings("", "700\t300", "100\t50", "800\t350");

        assertThat(findings).extracting(Finding::rule).containsExactly("PriceLevels");
        assertThat(findings.get(0).stated()).isEqualTo("2021-p/l");
        assertThat(said(findings.get(0).computed())).isEqualTo("2022-p/l");
        assertThat(said(findings.get(0).how())).contains("Udvikling: 700 · 300", "2021-p/l", "2022-p/l", "Tabel 1");
        assertThat(said(findings.get(0).suggestion())).contains("fra 2021-p/l til 2022-p/l");
    }

    @Test
    void a_table_that_is_converted_is_right() {
        assertThat(findings("", "686\t294", "98\t49", "784\t343")).isEmpty();
    }

    @Test
    void a_cell_that_was_left_out_of_the_conversion_is_found_with_what_it_comes_to() {
        List<Finding> findings = findings("", "686\t294", "98\t59", "784\t353");

        assertThat(findings).extracting(Finding::rule).containsExactly("Conversions");
        assertThat(findings.get(0).stated()).isEqualTo("59");
        assertThat(said(findings.get(0).computed())).isEqualTo("49 t.kr.");
    }

    @Test
    void a_share_in_other_prices_than_its_whole_is_warned_of_unless_it_is_said_to_be_converted() {
        String text = DOCUMENT.formatted("%s", "686\t294", "98\t49", "784\t343") + """

                Tabel 3. Varige ændringer, administration

                1.000 kr. 2021 p/l\t2022\t2023\t2024
                Effekt på lønudgifter på hovedkonto 6\t0\t-420\t-420
                Varige ændringer totalt, administration\t0\t-420\t-420
                """;

        assertThat(findings(text.formatted("")))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("PriceLevels", Severity.WARNING));
        assertThat(findings(text.formatted("Bilagets tal er omregnet til 2021-priser.")))
                .isEmpty();
    }

    @Test
    void parts_that_are_added_stand_in_one_price_level() {
        assertThat(findings(HALVES.formatted("2022"))).extracting(Finding::rule).containsExactly("PriceLevels");
        assertThat(findings(HALVES.formatted("2021"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Et HK-årsværk er sat til 505 t.kr. i 2020-p/l.",
                "Alle beløb er angivet i 2020-p/l.",
                "Den samlede investering er 1,15 mio. kr. (2020-p/l).",
                "Angiv p/l: 2020"
            })
    void text_in_other_prices_than_the_table_that_has_its_figures_should_be_explained(String text) {
        assertThat(findings(text, "686\t294", "98\t49", "784\t343"))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("TextPriceLevels", Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Et HK-årsværk er sat til 495 t.kr. i 2020-p/l.",
                "Et HK-årsværk er 495 t.kr. i 2020-p/l, svarende til 505 t.kr. i 2022-p/l.",
                "Den samlede investering er 1,10 mio. kr. i 2020-p/l.",
                "Den samlede investering er 1,13 mio. kr. i 2021-p/l.",
                "Beløbene er omregnet fra 2020-p/l.",
                "I 2019 kostede et forsøg 0,8 mio. kr. (2019-p/l).",
                "Alle beløb er angivet i 2022-p/l."
            })
    void text_that_is_converted_or_of_something_else_is_right(String text) {
        assertThat(findings(text, "686\t294", "98\t49", "784\t343")).isEmpty();
    }

    private static List<Finding> findings(Object... parts) {
        return findings(DOCUMENT.formatted(parts));
    }

    private static List<Finding> findings(String text) {
        Understood document = Reads.understood(text);
        return CaseCheck.of(document.proposals().get(0), document);
    }

    private static String said(Said said) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/check");
        messages.setDefaultEncoding("UTF-8");
        return said.in(messages, Locale.forLanguageTag("da"));
    }
}

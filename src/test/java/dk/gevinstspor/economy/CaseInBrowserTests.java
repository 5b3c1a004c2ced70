package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.LoginHints;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The programme manager works with a case in a browser. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class, CaseInBrowserTests.ClickedPeople.class})
class CaseInBrowserTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Cases cases;

    @Autowired
    private Measures measures;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private ClickedPeople people;

    @LocalServerPort
    private int port;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void an_initiative_with_two_versions_of_its_case() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
        Actor manager = Actor.onTheWeb(cast.manager());
        cases.recordForInitiative(cast.programme(), initiative, Case2021.approved(), manager);
        cases.recordForInitiative(
                cast.programme(),
                initiative,
                Case2021.with(Case2021.BLENDED, "0", "1", "2", "3", "4", "5"),
                "Den sidste afdeling kommer senere",
                manager);
        programmes.addTarget(cast.programme(), 2026, null, Fte.of("4.5"), Actor.SYSTEM);
        measures.addIndex(cast.programme(), 2021, new BigDecimal("100"), "Eksempel", Actor.SYSTEM);
        measures.addIndex(cast.programme(), 2024, new BigDecimal("105"), "Eksempel", Actor.SYSTEM);
        people.list = List.of(
                new LoginHints.Hint(cast.manager(), "Pia Programleder", Role.PROGRAMME_MANAGER, "Forvaltningen", null));
    }

    @ParameterizedTest
    @CsvSource({"1280, da", "320, da", "1280, en", "320, en"})
    void every_page_about_the_case_is_accessible_and_fits(int width, String language, Visitor visitor) {
        login(visitor, width);
        visitor.open(url("/oekonomi?sprog=" + language), width);

        for (String page : List.of(
                "",
                "/" + initiative,
                "/" + initiative + "/versioner",
                "/" + initiative + "/hvad-nu-hvis?startLater=1",
                "/" + initiative + "/prisniveau?year=2024",
                "/" + initiative + "/prisniveau?year=2030",
                "/" + initiative + "/prognose",
                "/" + initiative + "/ret")) {
            visitor.open(url("/oekonomi" + page), width);
            visitor.assertNoAxeViolations();
            visitor.assertFits();
        }
        visitor.assertNoComplaints();
    }

    @Test
    void a_cell_is_changed_a_line_added_and_saved_as_a_version_that_can_be_compared(Visitor visitor) {
        login(visitor, 1280);
        visitor.open(url("/oekonomi/" + initiative + "/ret"), 1280);
        visitor.page().fill("[name='lines[3].values[0]']", "otte");
        visitor.page().fill("[name='reason']", "Dyrere integration");
        visitor.follow("button:has-text('Gem som ny version')");
        assertThat(visitor.page().locator(".error-summary").textContent()).contains("helt antal 1.000 kr. i 2021");
        assertThat(visitor.page().inputValue("[name='reason']")).isEqualTo("Dyrere integration");
        visitor.assertNoAxeViolations();

        visitor.page().fill("[name='lines[3].values[0]']", "500");
        visitor.follow("button:has-text('Tilføj implementering')");
        visitor.page().fill("[name='lines[4].label']", "Oplæring");
        visitor.page().fill("[name='lines[4].values[1]']", "40");
        visitor.page().selectOption("[name='lines[4].origin']", "STATED");
        visitor.follow("button:has-text('Gem som ny version')");
        assertThat(visitor.page().locator(".flash").textContent()).contains("ny version");

        visitor.follow("nav.page-sections >> text=Versioner");
        assertThat(visitor.page().locator("main").textContent())
                .contains("Dyrere integration")
                .contains("Oplæring")
                .contains("+60")
                .contains("+40");
        assertThat(cases.versions(initiative)).hasSize(3);
        visitor.assertNoComplaints();
    }

    @Test
    void a_quarter_later_is_tried_kept_and_opened_again(Visitor visitor) {
        login(visitor, 1280);
        visitor.open(url("/oekonomi/" + initiative + "/hvad-nu-hvis"), 1280);
        visitor.page().selectOption("[name='startLater']", "1");
        visitor.follow("button:has-text('Vis')");
        assertThat(visitor.page().locator(".compare").textContent()).contains("efter sagens sidste år");
        visitor.page().fill("[name='name']", "Et kvartal senere");
        visitor.follow("button:has-text('Gem scenariet')");

        assertThat(visitor.page().locator(".flash").textContent()).contains("Scenariet er gemt");
        visitor.follow(".scenario-list >> text=Et kvartal senere");
        assertThat(visitor.page().locator(".alert-info").textContent()).contains("Et kvartal senere");
        assertThat(visitor.page().inputValue("[name='startLater']")).isEqualTo("1");
        visitor.assertNoAxeViolations();
        visitor.assertNoComplaints();
    }

    private void login(Visitor visitor, int width) {
        visitor.open(url("/log-ind"), width);
        visitor.follow("text=Pia Programleder");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Stands in for the demonstration. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ClickedPeople implements LoginHints {

        private List<Hint> list = List.of();

        @Override
        public List<Hint> hints() {
            return list;
        }
    }
}

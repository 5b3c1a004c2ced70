package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.LoginHints;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, OrganisationBrowserTests.ClickedPeople.class})
class OrganisationBrowserTests {

    @Autowired
    TestOrganisation organisation;

    @Autowired
    ClosingDays closing;

    @Autowired
    ProgrammeSetup programmes;

    @Autowired
    DelegationSetup delegations;

    @Autowired
    ClickedPeople people;

    @LocalServerPort
    private int port;

    private Cast cast;

    @BeforeEach
    void aProgrammeThatIsInUse() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("5"), Actor.SYSTEM);
        programmes.addBudgetLine(cast.programme(), cast.unit(), "6.45.51", "Sagsbehandler", Actor.SYSTEM);
        closing.add(cast.programme(), LocalDate.of(2022, 12, 23), "Lille juleaftensdag", Actor.SYSTEM);
        closing.add(null, LocalDate.of(2022, 5, 27), "Fredag efter Kristi himmelfart", Actor.SYSTEM);
        delegations.add(
                cast.head(), cast.consultant(), LocalDate.of(2022, 7, 1), LocalDate.of(2022, 7, 21), Actor.SYSTEM);
        people.list = List.of(
                new LoginHints.Hint(cast.manager(), "Pia Programleder", Role.PROGRAMME_MANAGER, "Forvaltningen", null),
                new LoginHints.Hint(cast.head(), "Eva Enhedschef", Role.UNIT_HEAD, "Enheden", null),
                new LoginHints.Hint(cast.admin(), "Anna Administrator", Role.ADMIN, "Forvaltningen", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void the_administrators_way_through_the_pages_is_accessible_and_fits(int width, Visitor visitor) {
        look(visitor, "/log-ind?besked=forkert", width, "login");
        visitor.open(url("/organisation"), width);
        visitor.follow("text=Anna Administrator");
        assertThat(visitor.page().url()).isEqualTo(url("/organisation"));

        look(visitor, "/organisation", width, "organisation");
        look(visitor, "/organisation/personer/" + cast.head(), width, "person");
        look(visitor, "/organisation/mig", width, "my-page");
        look(visitor, "/organisation/mig/adgangskode", width, "password");
        look(visitor, "/organisation/mig/stedfortraeder", width, "delegate");
        look(visitor, "/organisation/ret/program/" + cast.programme(), width, "programme");
        look(visitor, "/organisation/ret/program/" + cast.programme() + "/sats", width, "rate");
        visitor.follow("button:has-text('Gem')");
        visitor.page().waitForSelector(".error-summary");
        visitor.screenshot("organisation-rate-refused-" + width);
        visitor.assertNoAxeViolations();
    }

    @ParameterizedTest
    @CsvSource({"1280, da", "320, da", "1280, en", "320, en"})
    void what_the_administrator_keeps_for_everybody_is_accessible_and_fits_in_both_languages(
            int width, String language, Visitor visitor) {
        visitor.open(url("/organisation"), width);
        visitor.follow("text=Anna Administrator");
        String programme = cast.programme().toString();

        for (String[] page : new String[][] {
            {"/organisation/ret/program/" + programme + "/styring", "governance"},
            {"/organisation/ret/aendringer", "changes"},
            {"/organisation/ret/lukkedage", "closing-days"},
            {"/organisation/ret/lukkedage/ny", "closing-day"},
            {"/organisation/ret/enheder/import", "import"},
            {"/organisation/ret/mails", "mail-texts"},
            {"/organisation/ret/mails/confirmation-request", "mail-text"}
        }) {
            look(visitor, page[0] + "?sprog=" + language, width, page[1] + "-" + language);
        }
        visitor.page().fill("#tekst-0", "Uden navn");
        visitor.follow("button[name=vis]");
        visitor.page().waitForSelector(".form-error-message");
        visitor.screenshot("organisation-mail-text-refused-" + language + "-" + width);
        visitor.assertNoAxeViolations();
    }

    private void look(Visitor visitor, String path, int width, String name) {
        visitor.open(url(path), width);
        visitor.screenshot("organisation-" + name + "-" + width);
        visitor.assertNoAxeViolations();
        visitor.assertFits();
        visitor.assertNoComplaints();
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

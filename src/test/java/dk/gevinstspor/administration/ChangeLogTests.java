package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Everything that an administrator changes is told afterwards: who, when, from what and to what. */
@DatabaseTest
@Transactional
class ChangeLogTests {

    private static final String PAGE = "/organisation/ret/aendringer";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private UnitSetup units;

    @Autowired
    private PersonSetup people;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private Measures measures;

    @Autowired
    private GovernanceSetup governance;

    @Autowired
    private ClosingDays closing;

    @Autowired
    private Register register;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Actor admin;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        admin = Actor.onTheWeb(cast.admin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_kind_of_change_is_told_in_words(String language) throws Exception {
        UUID unit = units.add(cast.department(), Unit.Kind.UNIT, "Arkivet", Fte.of("4"), admin);
        units.appointHead(unit, cast.head(), admin);
        people.change(
                cast.outsider(),
                register.person(cast.outsider()).orElseThrow().version(),
                new PersonSetup.Details("Ulla Nyt", "ulla." + unit + "@x.example", Locale.ENGLISH, unit),
                admin);
        people.disable(cast.outsider(), admin);
        people.enable(cast.outsider(), admin);
        roles.grant(cast.outsider(), cast.programme(), Role.CONTROLLER, admin);
        roles.revoke(cast.outsider(), cast.programme(), Role.CONTROLLER, admin);
        delegations.add(cast.head(), cast.manager(), LocalDate.of(2022, 7, 1), LocalDate.of(2022, 7, 31), admin);
        delegations.revoke(
                delegations.add(
                        cast.head(), cast.director(), LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 9), admin),
                cast.head(),
                admin);
        programmes.addRate(
                cast.programme(),
                new FteRate("HK", Money.of(505), new PriceLevel(2021), LocalDate.of(2022, 1, 1)),
                false,
                admin);
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("5"), admin);
        programmes.addTarget(cast.programme(), 2025, null, Fte.of("6"), admin);
        programmes.addBudgetLine(cast.programme(), cast.unit(), "1.20", "Løn", admin);
        measures.addIndex(cast.programme(), 2024, new BigDecimal("109.2"), "KL", admin);
        measures.setLights(
                cast.programme(), new LightPolicy(new BigDecimal("0.2"), 2, 4, new BigDecimal("0.1"), 6, 12), admin);
        governance.set(cast.programme(), Governance.of(OrganisationModel.HYBRID), admin);
        governance.worksFor(cast.delivery(), cast.programme(), Party.SUPPLIER, admin);
        closing.add(cast.programme(), LocalDate.of(2022, 12, 23), "Lille juleaften", admin);

        String page = page("?sprog=" + language);

        assertThat(page).doesNotContain("??", ">organisation.", ">role.", "lights.set");
        assertThat(page)
                .contains("Arkivet", language.equals("da") ? "109,2" : "109.2", "Eva Enhedschef", "Lille juleaften");
        assertThat(page).containsPattern("(?s)<del>5</del>.{0,120}<ins>6</ins>");
        assertThat(page).contains("<del>Dorte Direktør</del>");
        assertThat(page).contains(language.equals("da") ? "Ekstern leverandør" : "External supplier");
        assertThat(page).doesNotContain("ulla." + unit);
    }

    @Test
    void whoever_changes_a_programme_on_its_page_stands_there_with_what_was_before() throws Exception {
        mvc.perform(post("/organisation/ret/personer/" + cast.outsider() + "/roller/CONSULTANT/giv")
                        .param("program", cast.programme().toString())
                        .with(SignIn.as(cast.admin()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(page("?omraade=role&hvem=" + cast.admin()))
                .contains("1 ændring", "Rolle givet", "Ulla Udenfor", "Automatiseringskonsulent", "Anna Administrator");
    }

    @Test
    void the_list_can_be_narrowed_to_an_area_a_person_and_days() throws Exception {
        closing.add(cast.programme(), LocalDate.of(2022, 12, 23), "Lille juleaften", admin);
        roles.grant(cast.outsider(), cast.programme(), Role.CONTROLLER, Actor.onTheWeb(cast.manager()));

        assertThat(page("?hvem=" + cast.admin())).contains("1 ændring", "Lille juleaften");
        assertThat(page("?omraade=role&hvem=" + cast.admin())).contains("Ingen ændringer");
        assertThat(page("?hvem=" + cast.admin() + "&fra=3.1.2022&til=3.1.2022")).contains("1 ændring");
        assertThat(page("?hvem=" + cast.admin() + "&fra=4.1.2022")).contains("Ingen ændringer");
        assertThat(page("?hvem=" + cast.admin() + "&til=2.1.2022")).contains("Ingen ændringer");
    }

    @Test
    void another_programmes_changes_are_its_own() throws Exception {
        Cast other = organisation.programme();
        closing.add(other.programme(), LocalDate.of(2022, 12, 23), "Kun de andres", Actor.onTheWeb(other.admin()));

        Cast third = organisation.programme();
        assertThat(page("?hvem=" + other.admin(), third.admin()))
                .doesNotContain("Kun de andres")
                .contains("Ingen ændringer");
        assertThat(page("?hvem=" + other.admin(), other.admin())).contains("Kun de andres");
        assertThat(page("?hvem=" + other.admin())).contains("Kun de andres");
    }

    @Test
    void nothing_in_the_log_can_be_changed_or_deleted() {
        String newest = "organisation_change where id = (select max(id) from organisation_change)";
        assertThatThrownBy(() -> jdbc.sql("delete from " + newest).update())
                .hasMessageContaining("organisation_change");
    }

    /** What is recorded is named in the source; a kind of change without words would show its key. */
    @Test
    void every_kind_of_change_in_the_source_has_words_in_both_languages() throws IOException {
        Set<String> recorded = new TreeSet<>();
        Pattern call = Pattern.compile(
                "(?s)(?:log\\.record|\\brecord|\\bchange)\\(\\s*(?:personId, )?\"([a-z-]+\\.[a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file)).results().forEach(found -> recorded.add(found.group(1)));
            }
        }
        assertThat(recorded).contains("unit.closed", "token.made", "mail-text.reset", "person.disabled");
        for (String language : List.of("da", "en")) {
            for (String what : recorded) {
                Locale locale = Locale.forLanguageTag(language);
                assertThat(messages.getMessage("organisation.change." + what, null, "", locale))
                        .as(what)
                        .isNotEmpty();
                String area = what.substring(0, what.indexOf('.'));
                assertThat(messages.getMessage("organisation.change.area." + area, null, "", locale))
                        .as(area)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void only_the_administrator_reads_it() throws Exception {
        mvc.perform(get(PAGE).with(SignIn.as(cast.manager()))).andExpect(status().isForbidden());
    }

    private String page(String query) throws Exception {
        return page(query, cast.admin());
    }

    private String page(String query, UUID reader) throws Exception {
        return mvc.perform(get(PAGE + query).with(SignIn.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

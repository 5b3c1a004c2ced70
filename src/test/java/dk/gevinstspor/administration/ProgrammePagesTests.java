package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Units and programmes as the installation's administrator keeps them. */
@DatabaseTest
@Transactional
class ProgrammePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    Directory directory;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
    }

    @Test
    void a_unit_is_added_and_changed_as_of_today() throws Exception {
        String name = "Enhed " + UUID.randomUUID();
        send(
                        "/organisation/ret/enheder/ny",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "UNIT",
                                "parentId",
                                "" + cast.department(),
                                "headId",
                                "" + cast.head(),
                                "staffing",
                                "7,5"))
                .andExpect(redirectedUrl("/organisation#enheder"));
        Unit added = directory.units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(added.staffing()).isEqualTo(Fte.of("7.5"));

        mvc.perform(get("/organisation/ret/enheder/" + added.id()).with(SignIn.as(cast.admin())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        send(
                        "/organisation/ret/enheder/" + added.id(),
                        Map.of("name", name, "kind", "UNIT", "parentId", "" + added.id(), "staffing", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("kan ikke høre under sig selv")));
    }

    @Test
    void a_programme_is_set_up_with_its_measures() throws Exception {
        String name = "Program " + UUID.randomUUID();
        Map<String, String> form = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("administrationId", "" + cast.administration()),
                Map.entry("organisationModel", "HYBRID"),
                Map.entry("priceLevel", "2024"),
                Map.entry("startsOn", "01.01.2024"),
                Map.entry("endsOn", "31.12.2028"),
                Map.entry("chairId", "" + cast.director()),
                Map.entry("tolerance", "12,5"),
                Map.entry("followUpFrom", "HYPERCARE_END"),
                Map.entry("hypercareWeeks", "6"),
                Map.entry("fullQuarters", "4"),
                Map.entry("largeContract", "1,5"));
        send("/organisation/ret/program/ny", form).andExpect(redirectedUrl("/organisation#program"));
        var programme = directory.programmes().stream()
                .filter(added -> added.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(programme.tolerance()).isEqualByComparingTo("0.125");
        assertThat(directory.rolesOf(cast.director(), programme.id())).contains(Role.STEERING_GROUP);

        String page = "/organisation/ret/program/" + programme.id();
        Map<String, String> rate = Map.of(
                "name",
                "AC",
                "amount",
                "575,446",
                "priceLevel",
                "2024",
                "validFrom",
                "1.1.2024",
                "valuesSavings",
                "true");
        send(page + "/sats", rate).andExpect(redirectedUrl("/organisation#satser"));
        send(page + "/sats", rate).andExpect(content().string(containsString("Den sats er der allerede.")));
        send(page + "/maaltal", Map.of("year", "2026", "fte", "2,5")).andExpect(redirectedUrl("/organisation#maaltal"));
        send(page + "/budgetlinje", Map.of("account", "6.45.51", "text", "Stilling", "unitId", "" + cast.unit()))
                .andExpect(redirectedUrl("/organisation#budgetlinjer"));

        assertThat(directory.rate(programme.id(), LocalDate.of(2024, 6, 1)).amount())
                .isEqualTo(Money.of("575.446"));
        assertThat(directory.savingsTarget(programme.id())).containsEntry(2026, Fte.of("2.5"));
        mvc.perform(get(page).with(SignIn.as(cast.admin()))).andExpect(content().string(containsString("12,5")));
        send(page + "/budgetlinje", Map.of("account", "6.45.51", "text", "Igen", "unitId", "" + cast.unit()))
                .andExpect(content().string(containsString("allerede en linje på den konto")));
    }

    private ResultActions send(String page, Map<String, String> fields) throws Exception {
        return perform(post(page), cast.admin(), fields);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, UUID person, Map<String, String> fields)
            throws Exception {
        fields.forEach(request::param);
        return mvc.perform(request.with(SignIn.as(person)).with(csrf()));
    }
}

package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The price index and the lights, as the administrator keeps them. */
@DatabaseTest
@Transactional
class MoneyMeasuresTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
    }

    @Test
    void a_new_index_of_a_year_replaces_the_older_one_which_stays_to_be_read() throws Exception {
        index("2021", "100", "KL").andExpect(status().is3xxRedirection());
        index("2024", "108", "KL, foreløbigt").andExpect(status().is3xxRedirection());
        index("2024", "109,2", "KL").andExpect(status().is3xxRedirection());

        assertThat(measures.priceIndex(cast.programme()).factor(new PriceLevel(2021), new PriceLevel(2024)))
                .hasValueSatisfying(factor -> assertThat(factor).isEqualByComparingTo("1.092"));
        web.perform(get("/organisation").with(SignIn.as(cast.processOwner())))
                .andExpect(content().string(containsString("109,2")))
                .andExpect(content().string(containsString("Erstattet")));
        assertThat(jdbc.sql(
                                "select count(*) from organisation_change where subject_id = ? and what = 'price-index.added'")
                        .param(cast.programme())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void an_index_without_a_source_or_the_same_again_is_refused_at_its_field() throws Exception {
        index("2021", "100", "").andExpect(status().isUnprocessableEntity());
        index("2021", "0", "KL").andExpect(status().isUnprocessableEntity());
        index("2021", "100", "KL").andExpect(status().is3xxRedirection());
        index("2021", "100,0", "KL")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Det indeks gælder allerede")));
    }

    @Test
    void the_lights_turn_where_the_administrator_says() throws Exception {
        assertThat(measures.lights(cast.programme(), today.date())).isEqualTo(LightPolicy.DEFAULT);

        lights("5", "1", "2").andExpect(status().is3xxRedirection());

        LightPolicy policy = measures.lights(cast.programme(), today.date());
        assertThat(policy.budgetRed()).isEqualByComparingTo(new BigDecimal("0.05"));
        assertThat(policy.redMonths()).isEqualTo(2);
        assertThat(measures.lights(cast.programme(), today.date().minusDays(1))).isEqualTo(LightPolicy.DEFAULT);
    }

    @Test
    void red_before_yellow_is_refused() throws Exception {
        lights("10", "3", "2")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Rødt kan ikke begynde før gult.")));
    }

    private ResultActions index(String year, String value, String source) throws Exception {
        return web.perform(post("/organisation/ret/program/{id}/pl-indeks", cast.programme())
                .with(SignIn.as(cast.admin()))
                .with(csrf())
                .param("year", year)
                .param("value", value)
                .param("source", source));
    }

    private ResultActions lights(String budgetRed, String yellowMonths, String redMonths) throws Exception {
        return web.perform(post("/organisation/ret/program/{id}/trafiklys", cast.programme())
                .with(SignIn.as(cast.admin()))
                .with(csrf())
                .param("budgetRed", budgetRed)
                .param("yellowMonths", yellowMonths)
                .param("redMonths", redMonths)
                .param("benefitsRed", "10")
                .param("yellowRisk", "8")
                .param("redRisk", "15"));
    }
}

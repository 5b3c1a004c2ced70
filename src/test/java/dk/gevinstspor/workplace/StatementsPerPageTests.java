package dk.gevinstspor.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** However many initiatives there are, a page asks its database the same few questions. */
@DatabaseTest
@Import({StatementCounter.class, GeneratedProgramme.class})
class StatementsPerPageTests {

    private static final int MOST = 8;

    @Autowired
    private MockMvc web;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private MutableClock clock;

    private static Cast few;
    private static Cast many;

    @BeforeEach
    void twenty_initiatives_and_two_thousand() {
        if (few == null) {
            few = generated.of(20, Zone.dayOf(clock.instant()));
            many = generated.of(2_000, Zone.dayOf(clock.instant()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/opgaver",
                "/initiativer",
                "/initiativer?side=2",
                "/initiativer?lys=RED&overskredet=ja&takst=nej&gevinst=CONTRACTED&teknologi=RPA&sorter=titel",
                "/initiativer?visning=tavle",
                "/initiativer?visning=tavle&lys=RED",
                "/portefoelje",
                "/portefoelje?vis=tkr",
                "/prognose",
                "/proces",
                "/soeg?q=leverand%C3%B8r",
                "/soeg?q=partsh%C3%B8ring",
                "/initiativer/regneark.csv",
                "/initiativer/regneark.xlsx",
                "/initiativer/sager.csv",
                "/gevinster/bekraeftelser.csv",
                "/opgaver/regneark.xlsx"
            })
    void a_page_takes_at_most_eight_statements_with_20_and_with_2000_initiatives(String page) throws Exception {
        for (UUID reader : List.of(few.manager(), many.manager())) {
            // A forecast is kept until a fact changes.
            statements(page, reader);
        }
        List<String> withFew = statements(page, few.manager());
        List<String> withMany = statements(page, many.manager());

        assertThat(withMany).as("%s with 2.000 initiatives", page).hasSizeLessThanOrEqualTo(MOST);
        assertThat(withMany.size()).as("%s with 20 and with 2.000", page).isEqualTo(withFew.size());
        assertThat(statements(page, many.head())).as("%s of a unit head", page).hasSizeLessThanOrEqualTo(MOST);
    }

    private List<String> statements(String page, UUID reader) throws Exception {
        counter.reset();
        web.perform(get(java.net.URI.create(page)).with(SignIn.as(reader))).andExpect(status().isOk());
        assertThat(counter.sent()).as("statements of %s", page).isNotEmpty();
        return counter.sent();
    }
}

package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Golden;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Pdfs;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The benefit account and an initiative's sheet, on paper. */
@DatabaseTest
@Transactional
class PortfolioPaperTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    /** The same in every run, and out of reach of the numbers that other tests' initiatives are given. */
    private static final int NUMBER = 70_007;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void aConfirmedBenefit() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 8, 15));
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        confirming.confirm(
                period, new Answer(Fte.of("0.5"), GoalsMet.MET, null, List.of()), Actor.onTheWeb(cast.head()));
        jdbc.sql("update initiative set number = ? where id = ?")
                .params(NUMBER, initiative)
                .update();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_account_tells_what_was_promised_and_harvested_year_by_year() throws Exception {
        byte[] pdf = pdf("/portefoelje/regnskab.pdf", cast.controller());

        assertThat(Pdfs.violations(pdf)).isEmpty();
        assertThat(Pdfs.textOf(pdf))
                .contains("Gevinstregnskab · 2022", "2021", "2022 til nu")
                .contains("Der er høstet 0 ÅV af de 0,6 ÅV, som kontrakterne lover nu: 0 %.")
                .contains("Afdelingen", "0 af 0,6");
        Golden.check("benefit-account", pdf);
        mvc.perform(get("/portefoelje/regnskab").with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("maal=CONTRACTED&amp;kvartal=2022-Q3")))
                .andExpect(content().string(containsString("0 af 0,6")));
    }

    @Test
    void an_initiative_fits_on_one_sheet() throws Exception {
        byte[] pdf = pdf("/initiativer/" + initiative + "/ark.pdf", cast.head());

        assertThat(Pdfs.violations(pdf)).isEmpty();
        assertThat(Pdfs.textOf(pdf))
                .contains("Initiativ A-70007", "Partshøring", "Gevinstopfølgning", "Eva Enhedschef", "15.05.2022")
                .contains("0,4–0,8", "Breve sendes i hånden", "3. kvartal 2022", "Side 1 af 1");
        Golden.check("initiative-one-pager", pdf);
        mvc.perform(get("/initiativer/" + initiative + "/ark.pdf").with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
    }

    private byte[] pdf(String path, UUID reader) throws Exception {
        return Pdfs.keep(
                path.contains("regnskab") ? "benefit-account.pdf" : "one-pager.pdf",
                mvc.perform(get(path).with(SignIn.as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }
}

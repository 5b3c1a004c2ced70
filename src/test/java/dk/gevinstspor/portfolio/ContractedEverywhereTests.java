package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What is contracted is what the contract promises for the day, on every page alike: it may rise and fall. */
@DatabaseTest
@Transactional
class ContractedEverywhereTests {

    private static final BenefitProfile RISES_AND_FALLS = new BenefitProfile(List.of(
            new Promise(LocalDate.of(2022, 2, 15), Fte.of("0.2")),
            new Promise(LocalDate.of(2022, 8, 1), Fte.of("0.8")),
            new Promise(LocalDate.of(2023, 1, 1), Fte.of("0.5"))));

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProgrammeFigures figures;

    @Autowired
    private ProgrammeStatus status;

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void one_that_rises_and_falls_and_one_that_fees_pay() {
        // Standings follow when a transaction commits, and a test's never does.
        jdbc.sql("set constraints standing_due_settled immediate").update();
        cast = organisation.programme();
        initiative = played.readyForGoLive(cast, RISES_AND_FALLS);
        UUID feeFunded = played.readyForGoLive(cast, RISES_AND_FALLS);
        played.fundedByFees(feeFunded, true);
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-20, 0.2",
        "2022-05-10, 0.2",
        "2022-09-30, 0.8",
        "2022-10-01, 0.8",
        "2023-02-01, 0.5",
        "2025-06-01, 0.5"
    })
    void start_page_portfolio_list_and_report_say_the_same_at_a_quarters_end(LocalDate day, String promised)
            throws Exception {
        clock.set(day);
        Quarter quarter = Quarter.of(day);
        ProgrammeForecast forecast = forecasting.of(directory.programme(cast.programme()));

        assertThat(figures.of(cast.manager(), day))
                .singleElement()
                .satisfies(start -> assertThat(start.contracted()).isEqualTo(Fte.of(promised)))
                .satisfies(start -> assertThat(start.whole()).isEqualTo(Fte.of("0.5")));
        assertThat(new Portfolio(forecast.changes(), forecast).at(quarter))
                .containsEntry(Measure.CONTRACTED, Fte.of(promised));
        assertThat(status.initiatives(cast.programme(), KnownAt.endOf(quarter.lastDay())))
                .filteredOn(each -> each.id().equals(initiative))
                .singleElement()
                .satisfies(reported -> assertThat(reported.contracted()).isEqualTo(Fte.of(promised)));
        assertThat(read("/initiativer/regneark.csv").lines())
                .filteredOn(line -> line.contains(";"))
                .anyMatch(line -> line.contains(";" + promised.replace('.', ',') + ";"));
        assertThat(read("/portefoelje/liste?maal=CONTRACTED&kvartal=" + quarter))
                .contains(promised.replace('.', ','));
    }

    @Test
    void what_fees_pay_for_is_taken_out_of_the_sum_and_put_back() {
        played.fundedByFees(initiative, true);
        assertThat(start().contracted()).isEqualTo(Fte.ZERO);
        assertThat(start().whole()).isEqualTo(Fte.ZERO);

        played.fundedByFees(initiative, false);
        assertThat(start().whole()).isEqualTo(Fte.of("0.5"));
    }

    private ProgrammeFigures.Figures start() {
        return figures.of(cast.manager(), LocalDate.of(2022, 1, 3)).get(0);
    }

    private String read(String path) throws Exception {
        return web.perform(get(path).with(SignIn.as(cast.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

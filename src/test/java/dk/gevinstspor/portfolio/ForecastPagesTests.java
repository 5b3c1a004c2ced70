package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.portfolio.simulation.Candidate.Coming;
import dk.gevinstspor.portfolio.simulation.Spread;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Portfolio and forecast from real facts, as people of different roles read them. */
@DatabaseTest
@Transactional
class ForecastPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PortfolioReads reads;

    @Autowired
    private HistoryReads histories;

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private ForecastReads inputs;

    @Autowired
    private Cases cases;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private Measures measures;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Directory directory;

    private Cast cast;
    private UUID live;

    @BeforeEach
    void one_initiative_in_operation() {
        cast = organisation.programme();
        clock.set(LocalDate.of(2022, 5, 15));
        live = played.inFollowUp(cast, LocalDate.of(2022, 5, 15));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void the_contract_counts_from_the_quarter_it_promises_for() {
        Portfolio portfolio = new Portfolio(reads.changes(cast.programme()), forecasting.of(programme()));

        assertThat(portfolio.at(new Quarter(2022, 1)).get(Measure.CONTRACTED)).isEqualTo(Fte.ZERO);
        assertThat(portfolio.at(new Quarter(2022, 2)).get(Measure.CONTRACTED)).isEqualTo(Played.PROMISED);
        assertThat(portfolio.at(new Quarter(2023, 1)).get(Measure.CONTRACTED)).isEqualTo(Played.PROMISED);
        assertThat(portfolio.at(new Quarter(2023, 1)).get(Measure.HARVESTED)).isNull();
        assertThat(portfolio.byTechnology(new Quarter(2022, 2)))
                .singleElement()
                .satisfies(line -> assertThat(line.group().key()).isEqualTo("RPA"));
    }

    @Test
    void a_live_initiative_is_forecast_from_its_contract_and_its_first_follow_up() {
        Knowledge now = new Knowledge(histories.of(cast.programme()), clock.today());

        assertThat(now.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate).isInstanceOf(Coming.class);
            Coming coming = (Coming) candidate;
            assertThat(coming.fte()).isEqualTo(Spread.exactly(0.6));
            assertThat(coming.chance()).isEqualTo(1);
            assertThat(coming.earliest()).isEqualTo(92);
            assertThat(coming.most()).isEqualTo(1.5);
        });
    }

    @Test
    void what_was_not_recorded_yet_is_not_known() {
        List<InitiativeHistory> history = histories.of(cast.programme());

        assertThat(new Knowledge(history, LocalDate.of(2022, 5, 14)).candidates())
                .isEmpty();
    }

    @Test
    void the_forecast_is_made_once_until_something_changes() {
        ProgrammeForecast first = forecasting.of(programme());

        assertThat(forecasting.of(programme())).isSameAs(first);
        played.live(cast, LocalDate.of(2022, 5, 15));
        assertThat(forecasting.of(programme())).isNotSameAs(first);
        assertThat(forecasting.of(programme()).knowledge().candidates()).hasSize(2);
    }

    @Test
    void everybody_in_the_programme_reads_the_pages_and_nobody_else() throws Exception {
        for (String path : List.of("/portefoelje", "/portefoelje?vis=tkr", "/prognose", "/proces")) {
            web.perform(get(path).param("program", programmeId()).with(SignIn.as(cast.head())))
                    .andExpect(status().isOk());
            web.perform(get(path).param("program", programmeId()).with(SignIn.as(cast.outsider())))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void what_a_single_initiative_and_its_owner_are_believed_to_do_is_for_those_who_read_all() throws Exception {
        String label = initiatives.get(live).label();
        web.perform(get("/prognose").param("program", programmeId()).with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString(label)))
                .andExpect(content().string(containsString("ejere-titel")));
        web.perform(get("/prognose").param("program", programmeId()).with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(label))))
                .andExpect(content().string(not(containsString("ejere-titel"))));
    }

    @Test
    void a_rate_in_other_prices_than_the_case_is_converted_or_gives_no_chance() throws Exception {
        cases.recordForProgramme(cast.programme(), paidBackInThreeYears(), Actor.SYSTEM);
        assertThat(forecasting.of(programme()).paybackChance()).isNotNull();
        programmes.addRate(
                cast.programme(),
                new Directory.FteRate("Ny sats", Money.of(643), new PriceLevel(2024), LocalDate.of(2022, 1, 1)),
                true,
                Actor.SYSTEM);

        assertThat(forecasting.of(programme()).paybackChance()).isNull();
        web.perform(get("/prognose").param("program", programmeId()).with(SignIn.as(cast.head())))
                .andExpect(content().string(containsString("prisindeks mellem 2024 og 2021")));

        measures.addIndex(cast.programme(), 2021, new BigDecimal("100"), "KL", Actor.SYSTEM);
        measures.addIndex(cast.programme(), 2024, new BigDecimal("112"), "KL", Actor.SYSTEM);
        assertThat(forecasting.of(programme()).paybackChance()).isNotNull();
    }

    private static EconomicCase paidBackInThreeYears() {
        return new EconomicCase(
                new PriceLevel(2021),
                List.of(
                        new CaseLine(
                                CaseLine.Kind.SAVING,
                                ControlArea.SERVICE,
                                "Sparet tid",
                                new TreeMap<>(Map.of(2022, Money.of(0), 2023, Money.of(-300), 2024, Money.of(-300)))),
                        new CaseLine(
                                CaseLine.Kind.IMPLEMENTATION,
                                ControlArea.SERVICE,
                                "Udvikling",
                                new TreeMap<>(Map.of(2022, Money.of(400))))));
    }

    @Test
    void the_same_facts_read_again_are_the_same_and_new_ones_are_others() {
        ForecastInputs first = inputs.of(programme(), clock.today());

        assertThat(inputs.of(programme(), clock.today())).isEqualTo(first);
        played.live(cast, LocalDate.of(2022, 5, 15));
        assertThat(inputs.of(programme(), clock.today())).isNotEqualTo(first);
    }

    @Test
    void numbers_beyond_any_page_and_unknown_departments_are_no_errors() throws Exception {
        for (String page : List.of("2147483647", "100000")) {
            web.perform(get("/portefoelje/liste")
                            .param("program", programmeId())
                            .param("maal", "CONTRACTED")
                            .param("kvartal", "2022-Q2")
                            .param("side", page)
                            .with(SignIn.as(cast.manager())))
                    .andExpect(status().isOk());
        }
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "CONTRACTED")
                        .param("kvartal", "2022-Q2")
                        .param("afdeling", UUID.randomUUID().toString())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_figure_leads_to_the_initiatives_that_it_sums() throws Exception {
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "CONTRACTED")
                        .param("kvartal", "2022-Q2")
                        .param("teknologi", "")
                        .param("vis", "tkr")
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(initiatives.get(live).label())))
                .andExpect(content().string(containsString(">0,6<")))
                .andExpect(content().string(containsString(">344<")));
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "FORECAST")
                        .param("kvartal", "2022-Q4")
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString(initiatives.get(live).label())));
    }

    @Test
    void a_list_leaves_out_what_its_reader_may_not_read() throws Exception {
        UUID elsewhere = organisation.programme().head();
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "CONTRACTED")
                        .param("kvartal", "2022-Q2")
                        .with(SignIn.as(elsewhere)))
                .andExpect(status().isNotFound());
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "CONTRACTED")
                        .param("kvartal", "2022-Q2")
                        .with(SignIn.as(cast.processOwner())))
                .andExpect(content().string(containsString(initiatives.get(live).label())));
    }

    @Test
    void unknown_quarters_and_measures_are_not_found() throws Exception {
        web.perform(get("/portefoelje/liste")
                        .param("program", programmeId())
                        .param("maal", "CONTRACTED")
                        .param("kvartal", "nu")
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
        web.perform(get("/portefoelje").param("kvartal", "2022-Q9").with(SignIn.as(cast.manager())))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void the_tables_come_as_files_in_the_readers_notation() throws Exception {
        web.perform(get("/portefoelje/kvartaler.csv")
                        .param("program", programmeId())
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("2. kvartal 2022;;0,6")));
        web.perform(get("/portefoelje/kvartaler.csv")
                        .param("program", programmeId())
                        .param("sprog", "en")
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("Q2 2022,,0.6")));
        web.perform(get("/prognose/kvartaler.csv")
                        .param("program", programmeId())
                        .with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("P90")))
                .andExpect(content().string(not(containsString("null"))));
    }

    @Test
    void every_chart_comes_with_its_table_as_csv_and_as_a_workbook() throws Exception {
        for (String table : List.of(
                "/portefoelje/kvartaler",
                "/portefoelje/afdelinger",
                "/portefoelje/teknologier",
                "/portefoelje/penge",
                "/prognose/kvartaler",
                "/prognose/tornado",
                "/prognose/ejere")) {
            web.perform(get(table + ".csv").param("program", programmeId()).with(SignIn.as(cast.head())))
                    .andExpect(status().isOk());
            byte[] workbook = web.perform(
                            get(table + ".xlsx").param("program", programmeId()).with(SignIn.as(cast.head())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(workbook).as(table).startsWith('P', 'K').hasSizeGreaterThan(1_000);
            web.perform(get(table + ".csv").param("program", programmeId()).with(SignIn.as(cast.outsider())))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/portefoelje/findesikke.csv")
                        .param("program", programmeId())
                        .with(SignIn.as(cast.head())))
                .andExpect(status().isNotFound());
    }

    private Programme programme() {
        return directory.programme(cast.programme());
    }

    private String programmeId() {
        return cast.programme().toString();
    }
}

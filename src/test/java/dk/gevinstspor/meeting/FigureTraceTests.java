package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.benefit.Harvesting;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.Forecasts;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.initiative.Risk;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Pdfs;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Every figure of a report leads to the list it sums, and the list sums to the figure. */
@DatabaseTest
@Transactional
class FigureTraceTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate REPORTED = LocalDate.of(2022, 10, 3);

    /** The field of a matrix has no heading of its own. */
    private static final String RISKS = "";

    /** Figures that lead nowhere, by heading of their column, and why. */
    private static final Map<String, String> EXEMPT = Map.of(
            "Måltal", "set by the administrator: it sums nothing",
            "Af måltallet", "of two figures of which the one beside it leads on",
            "Sandsynlighed", "of many courses of the forecast: no sum",
            "P10", "of many courses of the forecast: no sum",
            "P50", "of many courses of the forecast: no sum",
            "P90", "of many courses of the forecast: no sum",
            "Rest", "of the figures beside it, which lead on");

    private static final Set<String> COUNTS = Set.of("Initiativer", RISKS);

    private static final Set<String> OF_NOTHING = Set.of("0", "0 t.kr.", "–", "");

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private ProgrammeSetup setup;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Harvesting harvesting;

    @Autowired
    private Cases cases;

    @Autowired
    private Spending spending;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Risks risks;

    @Autowired
    private Reporting reporting;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc web;

    private Cast cast;
    private UUID report;

    @BeforeEach
    void a_report_with_something_in_every_table() {
        clock.set(LocalDate.of(2022, 1, 3));
        cast = organisation.programme();
        setup.addTarget(cast.programme(), 2022, null, Fte.of("3"), manager());
        setup.addTarget(cast.programme(), 2022, cast.department(), Fte.of("1"), manager());
        cases.recordForProgramme(cast.programme(), SmallCase.approved(), manager());
        UUID first = played.inFollowUp(cast, T);
        UUID second = played.inFollowUp(cast, T.plusDays(1));
        played.atContract(cast);
        cases.recordForInitiative(cast.programme(), first, SmallCase.approved(), manager());
        spent(first, "80");
        spent(second, "2000");
        spent(null, "155");
        forecasts.record(UUID.randomUUID(), cast.programme(), first, 2022, Money.of("300"), null, manager());
        risk(first, 3, 5);
        risk(second, 3, 5);
        risk(second, 2, 2);
        clock.set(LocalDate.of(2022, 9, 12));
        UUID period = confirmed(first);
        confirmed(second);
        harvesting.harvest(period, new Reduction(Fte.of("0.4"), "Stilling 7", null), Actor.onTheWeb(cast.controller()));
        clock.set(REPORTED);
        for (var next = reporting.openNext(cast.programme());
                next.isPresent();
                next = reporting.openNext(cast.programme())) {
            report = next.get();
        }
        reporting.takeSnapshot(report);
        reporting.write(report, "Det går.", ClaimedLights.NONE, List.of(), manager());
        reporting.approve(report, Actor.onTheWeb(cast.chair()));
        clock.set(REPORTED.plusDays(7));
        spent(first, "55");
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
    }

    @Test
    void every_figure_leads_to_what_it_sums_and_comes_to_the_same() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> followed = new TreeSet<>();
        for (Element cell : page("/rapporter/" + report).select("td.number, table.risk-matrix td, ul.figures li")) {
            String heading = cell.attr("data-title");
            Element link = cell.selectFirst("a");
            String figure =
                    cell.select("strong, .figure-value, span:not(.sr-only), a").text();
            if (link != null) {
                follow(heading, link, wrong);
                followed.add(heading);
            } else if (!EXEMPT.containsKey(heading) && !OF_NOTHING.contains(shown(cell))) {
                wrong.add(heading + ": " + cell.text() + " leads nowhere");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(followed)
                .contains(
                        "Bekræftet",
                        "Høstet",
                        "Budget",
                        "Prognose",
                        "Forbrug",
                        "Effektivisering",
                        "Drift",
                        "Varig ændring",
                        "Implementering",
                        "Netto",
                        "Akkumuleret");
    }

    /** Without what only a screen reader says. */
    private static String shown(Element cell) {
        Element seen = cell.clone();
        seen.select(".sr-only").remove();
        return seen.text();
    }

    private void follow(String heading, Element link, List<String> wrong) throws Exception {
        String address = link.attr("href");
        if (address.contains("#")) {
            return;
        }
        Document page = page(address);
        if (!address.contains("/tal?")) {
            return;
        }
        Element value = link.selectFirst(".figure-value");
        String figure = (value == null ? link : value).text().replaceAll(" (t\\.kr\\.|ÅV)$", "");
        String list = COUNTS.contains(heading) && value == null
                ? page.select("tfoot th").text().replaceAll("\\D", "")
                : page.select("tfoot td.number").text();
        if (!list.equals(address.contains("konsekvens") ? String.valueOf(figure.split(",").length) : figure)) {
            wrong.add(heading + ": " + figure + " but " + address + " comes to " + list);
        }
        if (!page.select(".alert-warning").isEmpty()) {
            wrong.add(address + " says that the report says otherwise");
        }
        for (Element part : page.select("tbody tr")) {
            Element on = part.selectFirst("th a");
            if (on == null) {
                wrong.add(address + " ends at " + part.text());
            } else {
                page(on.attr("href"));
            }
        }
    }

    @Test
    void the_pdf_leads_to_the_same_lists() throws Exception {
        byte[] pdf = web.perform(get("/rapporter/" + report + "/pdf").with(SignIn.as(cast.manager())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        String list = "/rapporter/" + report + "/tal?";
        assertThat(Pdfs.links(pdf))
                .filteredOn(link -> link.contains(list))
                .extracting(link -> link.substring(link.indexOf(list) + list.length()))
                .contains(
                        "trin=CONFIRMED&afdeling=" + cast.department(),
                        "trin=HARVESTED",
                        "fase=FOLLOW_UP",
                        "trin=CONFIRMED&fase=FOLLOW_UP",
                        "penge=SAVINGS&aar=2023",
                        "penge=CUMULATIVE&aar=2022",
                        "penge=SPENT&aar=2022",
                        "penge=SPENT",
                        "sandsynlighed=3&konsekvens=5");
        assertThat(Pdfs.violations(pdf)).isEmpty();
    }

    @Test
    void whoever_may_not_read_the_programmes_case_is_not_led_to_what_its_money_is_made_of() throws Exception {
        String html = web.perform(get("/rapporter/" + report).with(SignIn.as(cast.head())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("tal?trin=CONFIRMED").doesNotContain("penge=");
        web.perform(get("/rapporter/" + report + "/tal?penge=SPENT").with(SignIn.as(cast.head())))
                .andExpect(status().isForbidden());
    }

    @Test
    void what_no_report_has_is_not_found() throws Exception {
        for (String asked : List.of("penge=ALT", "fase=NU", "trin=ALT", "afdeling=" + UUID.randomUUID())) {
            web.perform(get("/rapporter/" + report + "/tal?" + asked).with(SignIn.as(cast.manager())))
                    .andExpect(status().isNotFound());
        }
    }

    private Document page(String address) throws Exception {
        String html = web.perform(get(java.net.URI.create(address.replaceFirst("#.*", "")))
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }

    private UUID confirmed(UUID initiative) {
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        confirming.confirm(
                period, new Answer(Fte.of("0.6"), GoalsMet.MET, null, List.of()), Actor.onTheWeb(cast.head()));
        return period;
    }

    private void spent(UUID initiative, String thousands) {
        Spending.Entry entry = new Spending.Entry(
                initiative == null ? Spending.Kind.STAFF : Spending.Kind.DEVELOPMENT,
                Money.of(thousands),
                null,
                LocalDate.of(2022, 2, 1),
                clock.instant(),
                cast.manager());
        spending.record(UUID.randomUUID(), entry, cast.programme(), initiative, manager());
    }

    private void risk(UUID initiative, int likelihood, int impact) {
        risks.record(
                new Risk(
                        UUID.randomUUID(),
                        initiative,
                        "Udvikleren er optaget",
                        likelihood,
                        impact,
                        "Afløser",
                        false,
                        clock.today(),
                        cast.manager()),
                manager());
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }
}

package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** However many initiatives, versions, lines and years there are, a page about money asks the same few questions. */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EconomyStatementsTests {

    @Autowired
    private CountedPages pages;

    @Autowired
    private MockMvc web;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Cases cases;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private JdbcClient jdbc;

    private Cast few;
    private Cast many;
    private UUID small;
    private UUID large;

    @BeforeAll
    void a_small_programme_and_a_large_one() {
        few = generated.of(5, Zone.dayOf(clock.instant()));
        many = generated.of(300, Zone.dayOf(clock.instant()));
        small = withCases(few, 2, 2, 3);
        large = withCases(many, 12, 15, 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oekonomi",
                "/oekonomi/{case}",
                "/oekonomi/{case}?version=1",
                "/oekonomi/{case}/versioner",
                "/oekonomi/{case}/hvad-nu-hvis",
                "/oekonomi/{case}/hvad-nu-hvis?quarters=2",
                "/oekonomi/{case}/prisniveau",
                "/oekonomi/{case}/prognose",
                "/oekonomi/{programme}",
                "/oekonomi/{programme}/prognose"
            })
    void a_page_about_money_takes_at_most_eight_statements(String page) throws Exception {
        List<String> withFew = statements(page, few, small);
        List<String> withMany = statements(page, many, large);

        assertThat(withMany).as(page).hasSizeLessThanOrEqualTo(CountedPages.MOST);
        assertThat(withMany.size()).as("%s: the same for little and much", page).isEqualTo(withFew.size());
    }

    @Test
    void the_initiatives_of_a_large_programme_come_page_by_page() throws Exception {
        assertThat(shown("/oekonomi?side=2", many)).containsExactly(50, "Side 2 af 7");
        assertThat(shown("/oekonomi?side=99", many)).containsExactly(1, "Side 7 af 7");
        assertThat(shown("/oekonomi", few)).containsExactly(6, "");
    }

    /** How many lines, and which page of how many. */
    private List<Object> shown(String page, Cast cast) throws Exception {
        String html = web.perform(get(page).with(SignIn.as(cast.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher at = Pattern.compile("Side \\d+ af \\d+").matcher(html);
        int own = html.contains("Programmets egne udgifter") ? 1 : 0;
        return List.of(
                (int) Pattern.compile("<a href=\"/initiativer/[^/]*/oekonomi\"")
                                .matcher(html)
                                .results()
                                .count()
                        + own,
                at.find() ? at.group() : "");
    }

    @Test
    void a_case_is_written_in_the_same_statements_whatever_its_size() {
        counter.reset();
        cases.recordForInitiative(few.programme(), small, lines(1, 1), Actor.onTheWeb(few.manager()));
        int ofOne = counter.sent().size();
        counter.reset();
        cases.recordForInitiative(many.programme(), large, lines(20, 30), Actor.onTheWeb(many.manager()));

        assertThat(counter.sent()).hasSize(ofOne);
    }

    private List<String> statements(String page, Cast cast, UUID initiative) throws Exception {
        return pages.statements(
                page.replace("{case}", initiative.toString())
                        .replace("{programme}", cast.programme().toString()),
                cast.manager());
    }

    /** @return the initiative that has several versions */
    private UUID withCases(Cast cast, int versions, int lines, int years) {
        List<UUID> initiatives = jdbc.sql("select id from initiative where programme_id = ? order by number")
                .param(cast.programme())
                .query(UUID.class)
                .list();
        Actor actor = Actor.onTheWeb(cast.manager());
        initiatives.forEach(each -> cases.recordForInitiative(cast.programme(), each, lines(2, years), actor));
        cases.recordForProgramme(cast.programme(), lines(lines, years), actor);
        for (int version = 1; version < versions; version++) {
            cases.recordForInitiative(cast.programme(), initiatives.get(0), lines(lines, years), "Igen", actor);
        }
        UUID kept = UUID.randomUUID();
        WhatIf later = WhatIf.later(1);
        UUID version = cases.versions(initiatives.get(0)).get(0).id();
        scenarios.keep(kept, cast.programme(), initiatives.get(0), version, "Senere", later, null, actor);
        forecasts.record(UUID.randomUUID(), cast.programme(), null, 2022, Money.of(7), null, actor);
        return initiatives.get(0);
    }

    private static EconomicCase lines(int count, int years) {
        List<CaseLine> lines = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            TreeMap<Integer, Money> amounts = new TreeMap<>();
            for (int year = 2022; year < 2022 + years; year++) {
                amounts.put(year, Money.of(100 + line));
            }
            lines.add(new CaseLine(CaseLine.Kind.IMPLEMENTATION, ControlArea.SERVICE, "Linje " + line, amounts));
        }
        return new EconomicCase(new PriceLevel(2022), lines);
    }
}

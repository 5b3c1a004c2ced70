package dk.gevinstspor.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** However many initiatives there are, a page asks its database the same few questions. */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerPageTests {

    @Autowired
    private CountedPages pages;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private Reporting reporting;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RoleSetup roles;

    private Cast few;
    private Cast many;

    @BeforeAll
    void twenty_initiatives_and_two_thousand() {
        few = generated.of(20, Zone.dayOf(clock.instant()));
        many = generated.of(2_000, Zone.dayOf(clock.instant()));
        roles.grant(many.admin(), null, Role.ADMIN, Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/opgaver",
                "/rapporter",
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
                "/udtraek/sager.csv",
                "/udtraek/bekraeftelser.csv",
                "/udtraek/opgaver.xlsx"
            })
    void a_page_takes_at_most_eight_statements_with_20_and_with_2000_initiatives(String page) throws Exception {
        List<String> withMany = pages.statements(page, many.manager());

        assertThat(withMany).as("%s with 2.000 initiatives", page).hasSizeLessThanOrEqualTo(CountedPages.MOST);
        assertThat(withMany).as("%s with 20 and with 2.000", page).hasSameSizeAs(pages.statements(page, few.manager()));
        assertThat(pages.statements(page, many.head()))
                .as("%s of a unit head", page)
                .hasSizeLessThanOrEqualTo(CountedPages.MOST);
    }

    @Test
    void a_report_takes_as_few_with_20_and_with_2000_initiatives_while_it_is_written_and_when_it_is_frozen()
            throws Exception {
        UUID ofFew = reporting.openNext(few.programme()).orElseThrow();
        UUID ofMany = reporting.openNext(many.programme()).orElseThrow();
        assertFew(ofFew, ofMany);

        reporting.takeSnapshot(ofFew);
        reporting.takeSnapshot(ofMany);
        assertFew(ofFew, ofMany);
    }

    private void assertFew(UUID ofFew, UUID ofMany) throws Exception {
        for (String part : List.of("", "/moede", "/tal?trin=CONTRACTED")) {
            List<String> withMany = pages.statements("/rapporter/" + ofMany + part, many.manager());

            assertThat(withMany).as("report%s", part).hasSizeLessThanOrEqualTo(CountedPages.MOST);
            assertThat(withMany)
                    .as("report%s with 20 and with 2.000", part)
                    .hasSameSizeAs(pages.statements("/rapporter/" + ofFew + part, few.manager()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drift/optegnelse", "/drift/mail", "/drift/mail/ind"})
    void a_page_of_an_administrator_takes_no_more(String page) throws Exception {
        assertThat(pages.statements(page, many.admin())).as(page).hasSizeLessThanOrEqualTo(CountedPages.MOST);
    }
}

package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A report of many initiatives is read page by page. */
@DatabaseTest
@Transactional
class LongReportPageTests {

    private static final int INITIATIVES = 2 * Slice.LENGTH + 50;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ReportFacts facts;

    @Autowired
    private MockMvc web;

    private Cast cast;
    private String report;

    @BeforeEach
    void a_report_of_many_initiatives() {
        cast = organisation.programme();
        UUID id = reporting.openNext(cast.programme()).orElseThrow();
        StatusSnapshot many = Snapshots.of(INITIATIVES);
        facts.snapshot(id, many, many.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(), Actor.SYSTEM);
        report = "/rapporter/" + id;
    }

    @Test
    void each_page_has_its_rows_and_tells_which_it_is() throws Exception {
        Document first = page(report);
        assertThat(rows(first)).isEqualTo(Slice.LENGTH);
        assertThat(first.select("nav[aria-label$=Initiativerne] .pages-at").text())
                .isEqualTo("Side 1 af 3");
        String next = first.select("nav[aria-label$=Initiativerne] a").last().attr("href");
        assertThat(next).isEqualTo(report + "?tabel=initiativer&side=2#initiativer");
        assertThat(rows(page(next))).isEqualTo(Slice.LENGTH);
        assertThat(rows(page(report + "?tabel=initiativer&side=3"))).isEqualTo(INITIATIVES % Slice.LENGTH);
        assertThat(rows(page(report + "?tabel=risici&side=3")))
                .as("another table is turned")
                .isEqualTo(Slice.LENGTH);
    }

    @Test
    void the_list_behind_a_figure_has_pages_and_the_sum_of_all() throws Exception {
        String figure =
                page(report).select("td a[href$=trin=CONFIRMED]").first().text();
        Document first = page(report + "/tal?trin=CONFIRMED");
        String next = first.select("nav.pagination a").last().attr("href");

        for (Document list : new Document[] {first, page(next)}) {
            assertThat(list.select("tfoot td.number").text()).isEqualTo(figure);
        }
        assertThat(page(next).select("tbody tr th").first().text())
                .isNotEqualTo(first.select("tbody tr th").first().text());
    }

    private static int rows(Document page) {
        return page.select("#initiativer tbody tr").size();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                web.perform(get(URI.create(address.replaceFirst("#.*", ""))).with(SignIn.as(cast.manager())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}

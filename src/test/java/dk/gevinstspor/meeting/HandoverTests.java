package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SentReport;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Passing a decision on: who may, to whom, and what reports tell of it. */
@DatabaseTest
@Transactional
class HandoverTests {

    private static final LocalDate DECIDED = LocalDate.of(2021, 4, 6);
    private static final LocalDate NEXT = LocalDate.of(2021, 7, 1);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Commitments commitments;

    @Autowired
    private HandingOver handing;

    @Autowired
    private StatusReports reports;

    @Autowired
    private StatusSnapshots snapshots;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private MockMvc web;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID report;
    private UUID decision;

    @BeforeEach
    void a_decision_that_delivery_carries_out() {
        clock.set(DECIDED);
        cast = organisation.programme();
        report = SentReport.next(reporting, cast, Recommendation.of("At slette data"));
        reporting.recordDecisions(
                report,
                Meetings.HELD,
                List.of(new Decision(1, Outcome.FOLLOWED, null, null, cast.delivery(), NEXT.plusDays(30))),
                Actor.onTheWeb(cast.chair()));
        decision = commitments.of(report).get(0).id();
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
    }

    @Test
    void its_owner_the_chair_and_the_programme_manager_may_and_nobody_else() throws Exception {
        assertThat(send(cast.consultant(), cast.manager()).getStatus()).isEqualTo(403);
        assertThat(send(cast.outsider(), cast.manager()).getStatus()).isEqualTo(404);

        assertThat(send(cast.delivery(), cast.manager()).getStatus()).isEqualTo(302);
        assertThat(send(cast.delivery(), cast.chair()).getStatus())
                .as("it is hers no more")
                .isEqualTo(403);
        assertThat(send(cast.chair(), cast.outsider()).getStatus()).isEqualTo(302);
        assertThat(page("/rapporter/beslutninger/" + decision, cast.outsider()))
                .as("she has no role in the programme")
                .contains("At slette data", "Giv beslutningen videre")
                .doesNotContain("/rapporter/" + report);
        assertThat(send(cast.manager(), cast.head()).getStatus()).isEqualTo(302);
    }

    @Test
    void it_goes_to_somebody_else_who_uses_the_system_and_says_why() throws Exception {
        assertThat(send(cast.manager(), cast.delivery()).getStatus()).isEqualTo(422);
        assertThat(send(cast.manager(), UUID.randomUUID()).getStatus()).isEqualTo(422);
        assertThat(send(cast.manager(), cast.head(), " ").getContentAsString())
                .contains("Skriv, hvorfor beslutningen gives videre.");
        assertThat(commitments.ownerOf(decision)).isEqualTo(cast.delivery());

        commitments.close(decision, "De er slettet", Actor.onTheWeb(cast.delivery()));
        assertThat(send(cast.manager(), cast.head()).getStatus())
                .as("there is nothing left to do")
                .isEqualTo(409);
    }

    @Test
    void a_report_tells_whose_it_was_on_its_day_whenever_it_is_made_again() throws Exception {
        clock.set(NEXT);
        UUID next = reporting.openNext(cast.programme()).orElseThrow();
        reporting.takeSnapshot(next);
        clock.set(NEXT.plusDays(5));
        handing.handOver(decision, cast.head(), "Han er rejst", Actor.onTheWeb(cast.manager()));
        clock.set(NEXT.plusDays(9));
        handing.handOver(decision, cast.consultant(), "Orlov", Actor.onTheWeb(cast.chair()));

        assertThat(rebuilding.of(reports.get(next)).orElseThrow().differences()).isEmpty();
        assertThat(ownersTold(NEXT)).containsExactly("Kurt Koncernit");
        assertThat(ownersTold(NEXT.plusDays(8))).containsExactly("Eva Enhedschef");
        assertThat(ownersTold(NEXT.plusDays(9))).containsExactly("Karen Konsulent");
        String meeting = page("/rapporter/" + report + "/moede", cast.head());
        assertThat(meeting)
                .contains(
                        "Karen Konsulent, 31. juli 2021",
                        "6. juli 2021: fra Kurt Koncernit til Eva Enhedschef ved Pia Programleder",
                        "Han er rejst",
                        "10. juli 2021: fra Eva Enhedschef til Karen Konsulent ved Signe Styregruppe");
        assertThat(page("/rapporter/" + next + "/moede", cast.chair()))
                .contains("href=\"/rapporter/beslutninger/" + decision + "\"");
    }

    private List<String> ownersTold(LocalDate day) {
        return snapshots
                .of(cast.programme(), reports.get(report).quarter().next(), day, clock.instant())
                .decisions()
                .stream()
                .map(DecisionStatus::owner)
                .toList();
    }

    private MockHttpServletResponse send(UUID who, UUID to) throws Exception {
        return send(who, to, "Han er rejst");
    }

    private MockHttpServletResponse send(UUID who, UUID to, String reason) throws Exception {
        return web.perform(post("/rapporter/beslutninger/" + decision)
                        .param("ownerId", to.toString())
                        .param("reason", reason)
                        .with(csrf())
                        .with(SignIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private String page(String path, UUID reader) throws Exception {
        return web.perform(get(path).with(SignIn.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

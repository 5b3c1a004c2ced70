package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.meeting.Meeting.CommentLine;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What the members say of a report, on its page and by the link they were mailed. */
@DatabaseTest
class CommentTests {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 6);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private MeetingReading meetings;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private MockMvc web;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;
    private UUID report;
    private String page;

    @BeforeEach
    void aReportThatIsOut() {
        clock.set(DAY);
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.live(cast, LocalDate.of(2021, 4, 1));
            report = reporting.openNext(cast.programme()).orElseThrow();
            reporting.takeSnapshot(report);
            reporting.write(report, "Det går.", ClaimedLights.NONE, List.of(), Actor.onTheWeb(cast.manager()));
            reporting.approve(report, Actor.onTheWeb(cast.chair()));
            reporting.distribute(report);
        });
        page = "/rapporter/" + report + "/moede";
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_member_comments_on_the_page_on_the_whole_or_on_an_initiative() throws Exception {
        comment(cast.chair(), "Flot kvartal", "").andExpect(redirectedUrl(page));
        comment(cast.chair(), "Hvorfor <så> sent?", initiative.toString()).andExpect(redirectedUrl(page));
        comment(cast.chair(), "Den kender vi ikke", UUID.randomUUID().toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Den kender vi ikke")));
        comment(cast.chair(), " ", "").andExpect(status().isUnprocessableEntity());

        assertThat(comments())
                .extracting(CommentLine::text, CommentLine::initiativeId)
                .containsExactly(tuple("Flot kvartal", null), tuple("Hvorfor <så> sent?", initiative));
        web.perform(get(page).with(SignIn.as(cast.consultant())))
                .andExpect(content().string(containsString("Hvorfor &lt;så&gt; sent?")));
    }

    @Test
    void whoever_is_no_member_reads_but_does_not_comment_unless_she_acts_for_one() throws Exception {
        comment(cast.manager(), "Tak", "").andExpect(status().isForbidden());
        delegations.add(cast.chair(), cast.controller(), DAY, DAY.plusDays(1), Actor.SYSTEM);

        comment(cast.controller(), "Fra stedfortræderen", "").andExpect(redirectedUrl(page));

        assertThat(comments())
                .singleElement()
                .satisfies(line -> assertThat(line.who()).contains("på vegne af Signe Styregruppe"));
    }

    @Test
    void the_mailed_link_takes_one_comment_and_ends_with_the_decisions() throws Exception {
        String link = mails.deliveredLink(cast.chair());
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hvad siger du til statusrapporten?")));
        web.perform(post(link).param("text", "Pr. mail")).andExpect(redirectedUrl(link + "?tak=1"));
        web.perform(post(link).param("text", "Igen"))
                .andExpect(content().string(containsString("Allerede registreret")));

        assertThat(comments()).extracting(CommentLine::text).containsExactly("Pr. mail");
        decide();
        comment(cast.chair(), "For sent", "").andExpect(status().isConflict());
        assertThat(comments()).hasSize(1);
    }

    @Test
    void a_link_that_was_not_used_ends_with_the_decisions() throws Exception {
        String link = mails.deliveredLink(cast.chair());
        decide();

        web.perform(post(link).param("text", "For sent"));

        assertThat(comments()).isEmpty();
    }

    private void decide() {
        reporting.recordDecisions(report, Meetings.HELD, List.of(), Actor.onTheWeb(cast.chair()));
    }

    private ResultActions comment(UUID who, String text, String about) throws Exception {
        return web.perform(post(page)
                .param("text", text)
                .param("initiativeId", about)
                .with(csrf())
                .with(SignIn.as(who)));
    }

    private List<CommentLine> comments() {
        return meetings.of(reports.get(report), Locale.forLanguageTag("da-DK")).comments();
    }
}

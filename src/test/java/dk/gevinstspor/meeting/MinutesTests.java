package dk.gevinstspor.meeting;

import static dk.gevinstspor.support.Pdfs.keep;
import static dk.gevinstspor.support.Pdfs.textOf;
import static dk.gevinstspor.support.Pdfs.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.meeting.Decision.Outcome;
import dk.gevinstspor.meeting.HeldMeeting.Attendance;
import dk.gevinstspor.meeting.MinutesDocument.MinuteLine;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Golden;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The minutes of a meeting as they are sealed, mailed and fetched again. */
@DatabaseTest
class MinutesTests {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 6);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Directory directory;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ReportComments comments;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesPdf pdf;

    @Autowired
    private WrittenMails written;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;
    private UUID report;

    @BeforeEach
    void aMeetingThatWasHeld() {
        clock.set(DAY);
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.live(cast, LocalDate.of(2021, 4, 1));
            report = reporting.openNext(cast.programme()).orElseThrow();
            reporting.takeSnapshot(report);
            reporting.write(report, "Det går.", ClaimedLights.NONE, asked(), Actor.onTheWeb(cast.manager()));
            reporting.approve(report, Actor.onTheWeb(cast.chair()));
            reporting.distribute(report);
            comments.add(report, initiative, "Stop den hellere", Actor.onTheWeb(cast.chair()));
            reporting.recordDecisions(
                    report,
                    new HeldMeeting(
                            DAY,
                            "Vi talte om økonomien.",
                            List.of(new Attendance(cast.chair(), true), new Attendance(cast.director(), false))),
                    List.of(
                            new Decision(
                                    1,
                                    Outcome.FOLLOWED,
                                    "Data slettes først",
                                    null,
                                    cast.delivery(),
                                    LocalDate.of(2021, 5, 3)),
                            new Decision(2, Outcome.POSTPONED, null, "Vi ved ikke nok", null, null)),
                    Actor.onTheWeb(cast.chair()));
            minutes.send(report);
            minutes.send(report);
        });
    }

    private List<Recommendation> asked() {
        return List.of(
                new Recommendation("At stoppe den", Ask.STOP, initiative, null),
                Recommendation.of("At ansætte én konsulent til"));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void they_say_who_was_there_what_was_decided_and_what_followed() throws Exception {
        byte[] danish = fetched("");

        assertThat(textOf(danish))
                .contains(
                        "Styregruppens møde 6. april 2021 om statusrapporten for 1. kvartal 2021",
                        "Signe Styregruppe",
                        directory.person(cast.director()).name(),
                        "1. At stoppe den",
                        "Tiltrådt",
                        "Data slettes først",
                        initiatives.get(initiative).label() + ": fra Hypercare til Stoppet",
                        directory.person(cast.delivery()).name() + ", senest 3. maj 2021",
                        "Udsat",
                        "Vi ved ikke nok",
                        "Vi talte om økonomien.",
                        "Stop den hellere");
        byte[] english = fetched("?sprog=en");
        assertThat(textOf(english)).contains("Minutes", "Postponed", "from Hypercare to Stopped");
        assertThat(violations(keep("minutes.pdf", danish))).isEmpty();
        assertThat(violations(keep("minutes-en.pdf", english))).isEmpty();
    }

    @Test
    void what_was_mailed_is_what_is_fetched_later_to_the_byte() throws Exception {
        byte[] before = fetched("");
        transaction.executeWithoutResult(status -> jdbc.sql("update programme set name = 'Et nyt navn' where id = ?")
                .param(cast.programme())
                .update());

        assertThat(fetched("")).isEqualTo(before);
        assertThat(jdbc.sql("""
                        select encode(f.sha256, 'hex') = encode(sha256(f.content), 'hex') from report_paper p
                        join file f on f.id = p.file_id where p.report_id = ? and p.kind = 'MINUTES'""").param(report).query(Boolean.class).list()).containsExactly(true, true);
    }

    @Test
    void they_go_once_to_the_members_and_to_who_carries_a_decision_out_with_the_pdf() {
        assertThat(written.of(report).stream().filter(mail -> mail.template().equals("meeting-minutes")))
                .extracting(WrittenMails.Written::recipient)
                .containsExactly(cast.chair(), cast.delivery());
        delivery.deliverAll();
        String mail = jdbc.sql("""
                        select convert_from(message, 'UTF8') from demo_mailbox where address = ?
                        order by seq desc limit 1""")
                .param(directory.person(cast.delivery()).email())
                .query(String.class)
                .single();
        assertThat(mail)
                .contains("Content-Type: application/pdf", "beslutningsreferat-2021-Q1.pdf", "multipart/alternative");
    }

    @Test
    void minutes_look_as_they_did() throws Exception {
        MinutesDocument minutes = new MinutesDocument(
                "Automatisering",
                "Forvaltningen",
                "1. kvartal 2021",
                "Styregruppens møde 6. april 2021 om statusrapporten for 1. kvartal 2021",
                "Optaget af Signe Styregruppe 7. april 2021",
                "Signe Styregruppe\nDorte Direktør",
                "Pia Programleder",
                "Vi talte om økonomien.",
                List.of(
                        new MinuteLine(
                                1,
                                "At stoppe den",
                                "Tiltrådt",
                                "Aftalen opsiges",
                                "Data slettes først",
                                "A-3 Kontrol: fra Hypercare til Stoppet",
                                "Kurt Koncernit, senest 3. maj 2021"),
                        new MinuteLine(2, "At begynde en ny", "Udsat", "Vi ved ikke nok", null, null, null)),
                List.of(new MinutesDocument.RemarkLine("Dorte Direktør, 2. april 2021", "Stop den hellere")),
                List.of());

        Golden.check("minutes", pdf.print(minutes, Locale.forLanguageTag("da-DK")));
    }

    @Test
    void however_much_was_said_all_of_it_is_printed() throws Exception {
        String discussion = "Det blev sagt igen. ".repeat(400) + "Slut på drøftelsen";
        List<MinuteLine> decisions = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> new MinuteLine(
                        number,
                        "At gøre det ".repeat(60) + number,
                        "Tiltrådt",
                        "Bemærkning ".repeat(150),
                        null,
                        null,
                        "Pia, senest i morgen"))
                .toList();

        byte[] printed = pdf.print(
                new MinutesDocument(
                        "Programmet",
                        "Forvaltningen",
                        "1. kvartal 2021",
                        "Mødet",
                        "Referat",
                        "Navn\n".repeat(40),
                        "",
                        discussion,
                        decisions,
                        List.of(),
                        List.of()),
                Locale.forLanguageTag("da-DK"));

        assertThat(textOf(printed).replaceAll("\\s+", " ")).contains("Slut på drøftelsen", "At gøre det 40", "Ingen");
    }

    @Test
    void a_meeting_without_minutes_has_none_to_fetch() throws Exception {
        UUID next = transaction.execute(status -> {
            clock.set(LocalDate.of(2021, 7, 1));
            return reporting.openNext(cast.programme()).orElseThrow();
        });

        web.perform(get("/rapporter/" + next + "/moede/referat").with(SignIn.as(cast.chair())))
                .andExpect(status().isNotFound());
    }

    private byte[] fetched(String language) throws Exception {
        return web.perform(get("/rapporter/" + report + "/moede/referat" + language)
                        .with(SignIn.as(cast.consultant())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}

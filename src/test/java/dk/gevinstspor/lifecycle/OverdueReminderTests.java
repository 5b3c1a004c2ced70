package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.mail.WrittenMails.Written;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** A contract that goes out on 3 January 2022 is to be signed by the 17th, a Monday. */
@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class OverdueReminderTests {

    private static final LocalDate DUE = LocalDate.of(2022, 1, 17);

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private OverdueReminder reminder;

    @Autowired
    private Engine engine;

    @Autowired
    private Facts facts;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void outForSignature() {
        cast = organisation.programme();
        initiative = play.outForSignature(cast);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private List<Written> remindedOn(LocalDate day) {
        clock.set(day);
        reminder.send(cast.programme());
        return mails.of(cast.programme());
    }

    @Test
    void nobody_is_reminded_before_the_deadline_has_passed() {
        assertThat(remindedOn(DUE)).isEmpty();
    }

    @Test
    void who_has_not_signed_is_told_what_and_about_which_initiative() {
        Written mail = remindedOn(DUE.plusDays(1)).stream()
                .filter(each -> each.recipient().equals(cast.head()))
                .findFirst()
                .orElseThrow();

        assertThat(mail.subject()).isEqualTo("Opgaver over fristen: 1");
        assertThat(mail.plain().replaceAll("\\s+", " "))
                .contains("En opgave har ventet på dig", "- Underskriv", "Partshøring (frist 17. januar 2022)")
                .doesNotContain("??");
        assertThat(mail.html()).contains("<li>Underskriv");
    }

    @Test
    void several_tasks_come_in_one_mail() {
        play.outForSignature(cast);

        assertThat(remindedOn(DUE.plusDays(7)))
                .filteredOn(each -> each.recipient().equals(cast.head()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.plain()).contains("2 opgaver har ventet"));
    }

    @Test
    void what_nobody_has_taken_reminds_everybody_who_may_until_somebody_has() {
        assertThat(remindedOn(DUE.plusDays(1)))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.manager());

        engine.assign(play.task("sign-programme-manager", initiative), cast.consultant());
        assertThat(remindedOn(DUE.plusDays(2)))
                .extracting(Written::recipient)
                .containsExactlyInAnyOrder(cast.head(), cast.manager(), cast.head(), cast.consultant());
    }

    @Test
    void the_calendar_wakes_on_the_first_working_day_of_the_week() {
        assertThat(engine.runs(BusinessProcess.TASK_CALENDAR, cast.programme())).isTrue();
        // Easter Monday 2022 is 18 April.
        clock.set(LocalDate.of(2022, 4, 13));
        assertThat(facts.nextWeek()).isEqualTo("2022-04-19T08:00:00.000+02:00");
    }
}

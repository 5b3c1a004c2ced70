package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ChasingTests {

    private static final LocalDate LIVE = LocalDate.of(2022, 5, 15);
    private static final Quarter THIRD = new Quarter(2022, 3);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Chasing chasing;

    @Autowired
    private Confirming confirming;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whoever_has_not_confirmed_the_quarter_that_is_reported_is_reminded_until_she_has() {
        clock.set(LIVE);
        Cast cast = organisation.programme();
        UUID initiative = played.inFollowUp(cast, LIVE);
        clock.set(LocalDate.of(2022, 8, 15));
        UUID period = calendar.openPeriod(initiative).orElseThrow();

        clock.set(LocalDate.of(2022, 10, 3));
        chasing.chase(cast.programme(), THIRD.next());
        chasing.chase(organisation.programme().programme(), THIRD);
        assertThat(mails.of(period)).isEmpty();

        chasing.chase(cast.programme(), THIRD);
        assertThat(mails.of(period)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(cast.head());
            assertThat(mail.plain()).contains("Statusrapporten for 3. kvartal 2022", "/svar/");
            assertThat(mail.html()).contains("Statusrapporten for 3. kvartal 2022");
        });

        confirming.confirm(period, new Answer(Fte.of("0.5"), null, null, List.of()), Actor.onTheWeb(cast.head()));
        chasing.chase(cast.programme(), THIRD);
        assertThat(mails.of(period))
                .filteredOn(mail -> mail.template().equals("confirmation-reminder"))
                .hasSize(1);
    }
}

package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.Operations;
import dk.gevinstspor.mail.WrittenMails;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The same with the engine's tasks: what waits for whom after each answer. */
abstract class FollowUpInTheEngine extends FollowUpFixture {

    @Autowired
    Disputing disputing;

    @Autowired
    BenefitFiles files;

    @Autowired
    WrittenMails mails;

    @Autowired
    private Engine engine;

    @Autowired
    private Operations operations;

    UUID period;

    @BeforeEach
    void askedFirst() {
        period = ask(FIRST);
    }

    /** Asks as the calendar does, with the task that waits for the answer. */
    UUID ask(LocalDate day) {
        UUID opened = asked(day);
        engine.start(BusinessProcess.BENEFIT_FOLLOW_UP, opened);
        return opened;
    }

    static Answer answer(String fte) {
        return new Answer(Fte.of(fte), GoalsMet.MET, "Talt igen", List.of());
    }

    UUID confirmed(String fte) {
        return confirming.confirm(period, answer(fte), owner());
    }

    List<String> tasks() {
        return jdbc.sql(
                        "select definition_key from task where initiative_id = ? and definition_key <> 'receive-idea' order by 1")
                .param(initiative)
                .query(String.class)
                .list();
    }

    Fte counted() {
        return followUps.confirmed(initiative).map(Confirmation::fte).orElse(Fte.ZERO);
    }

    void assertFollowUpsAreSound() {
        assertThat(operations.violations())
                .filteredOn(each -> List.of(Operations.Rule.FOLLOW_UP, Operations.Rule.DISPUTE, Operations.Rule.TASKS)
                        .contains(each.rule()))
                .filteredOn(each -> jdbc.sql("select exists (select from follow_up_period where id::text = :k"
                                + " and initiative_id = :i)")
                        .param("k", each.key())
                        .param("i", initiative)
                        .query(Boolean.class)
                        .single())
                .isEmpty();
    }
}

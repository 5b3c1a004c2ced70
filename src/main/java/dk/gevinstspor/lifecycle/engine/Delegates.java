package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.benefit.Asking;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.HypercareReminder;
import dk.gevinstspor.lifecycle.OverdueReminder;
import dk.gevinstspor.meeting.DecisionMails;
import dk.gevinstspor.meeting.Minutes;
import dk.gevinstspor.meeting.Reporting;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The service tasks: each is one use case of the domain, by the business key. Bean names are an API of the models. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    private static JavaDelegate byKey(Consumer<UUID> useCase) {
        return execution -> useCase.accept(UUID.fromString(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate recommendPriority(PriorityTable table) {
        return byKey(table::advise);
    }

    @Bean
    JavaDelegate startCalendar(@Lazy Engine engine) {
        return byKey(initiative -> {
            if (!engine.runs(BusinessProcess.BENEFIT_CALENDAR, initiative)) {
                engine.start(BusinessProcess.BENEFIT_CALENDAR, initiative);
            }
        });
    }

    @Bean
    JavaDelegate remindHypercare(HypercareReminder reminder) {
        return byKey(reminder::send);
    }

    @Bean
    JavaDelegate openPeriod(FollowUpCalendar calendar, @Lazy Engine engine) {
        return byKey(initiative -> calendar.openPeriod(initiative)
                .ifPresent(period -> engine.start(BusinessProcess.BENEFIT_FOLLOW_UP, period)));
    }

    @Bean
    JavaDelegate askForConfirmation(Asking asking) {
        return byKey(asking::askForConfirmation);
    }

    @Bean
    JavaDelegate remindOwner(Asking asking) {
        return byKey(asking::remind);
    }

    @Bean
    JavaDelegate escalateToSuperior(Asking asking) {
        return byKey(asking::escalate);
    }

    @Bean
    JavaDelegate askAboutDispute(Asking asking) {
        return byKey(asking::askAboutDispute);
    }

    @Bean
    JavaDelegate resumeParked(Interventions interventions) {
        return byKey(interventions::endParking);
    }

    @Bean
    JavaDelegate remindOverdue(OverdueReminder reminder) {
        return byKey(reminder::send);
    }

    @Bean
    JavaDelegate remindDecisionOwner(DecisionMails mails) {
        return byKey(mails::remind);
    }

    @Bean
    JavaDelegate openReport(Reporting reporting, @Lazy Engine engine) {
        return byKey(programme -> reporting
                .openNext(programme)
                .ifPresent(report -> engine.start(BusinessProcess.QUARTERLY_STATUS, report)));
    }

    @Bean
    JavaDelegate takeSnapshot(Reporting reporting) {
        return byKey(reporting::takeSnapshot);
    }

    @Bean
    JavaDelegate sendMinutes(Minutes minutes) {
        return byKey(minutes::send);
    }

    @Bean
    JavaDelegate chaseConfirmations(Reporting reporting) {
        return byKey(reporting::chaseConfirmations);
    }

    @Bean
    JavaDelegate distributeReport(Reporting reporting) {
        return byKey(reporting::distribute);
    }
}

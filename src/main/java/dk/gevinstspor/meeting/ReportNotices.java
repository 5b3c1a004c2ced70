package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Collectable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about reports that can wait for the daily digest. */
@Configuration(proxyBeanMethods = false)
class ReportNotices {

    @Bean
    Collectable reportNoticesMails() {
        return Collectable.of(
                "status-report",
                "meeting-minutes",
                "decision-overdue",
                "decision-handed-over",
                "decision-without-owner");
    }
}

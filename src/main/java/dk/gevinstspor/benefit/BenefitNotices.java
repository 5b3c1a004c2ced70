package dk.gevinstspor.benefit;

import dk.gevinstspor.mail.Collectable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails of a follow-up that can wait for the daily digest. */
@Configuration(proxyBeanMethods = false)
class BenefitNotices {

    @Bean
    Collectable benefitNoticesMails() {
        return Collectable.of("confirmation-reminder", "confirmation-escalation");
    }
}

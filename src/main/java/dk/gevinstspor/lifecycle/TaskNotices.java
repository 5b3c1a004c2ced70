package dk.gevinstspor.lifecycle;

import dk.gevinstspor.mail.Collectable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about tasks that can wait for the daily digest. */
@Configuration(proxyBeanMethods = false)
class TaskNotices {

    @Bean
    Collectable hypercareNoticesMails() {
        return Collectable.of("hypercare-reminder");
    }

    @Bean
    Collectable overdueTasksMails() {
        return Collectable.of("overdue-tasks");
    }
}

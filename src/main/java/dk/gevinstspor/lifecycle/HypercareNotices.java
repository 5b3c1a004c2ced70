package dk.gevinstspor.lifecycle;

import dk.gevinstspor.mail.Collectable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails of hypercare that can wait for the daily digest. */
@Configuration(proxyBeanMethods = false)
class HypercareNotices {

    @Bean
    Collectable hypercareNoticesMails() {
        return Collectable.of("hypercare-reminder");
    }
}

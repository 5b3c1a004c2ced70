package dk.gevinstspor.mail;

import dk.gevinstspor.record.FactKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the record commits to of mail: what came in, believed or not. */
@Configuration(proxyBeanMethods = false)
class MailFacts {

    @Bean
    FactKind inboundMails() {
        return InboundLog.KIND;
    }
}

package dk.gevinstspor.mail;

import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordedFacts;
import org.springframework.context.annotation.Bean;

/** What the record commits to of mail: what came in, believed or not. */
@RecordedFacts
class MailFacts {

    @Bean
    FactKind inboundMails() {
        return InboundLog.KIND;
    }
}

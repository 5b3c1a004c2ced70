package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.BusinessKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A small model that waits in every way ours do, and the facts that it asks. */
@TestConfiguration(proxyBeanMethods = false)
class WaitingFixture {

    static final UUID PROGRAMME = UUID.randomUUID();
    static final UUID OWNER = UUID.randomUUID();
    static final LocalDate DUE = LocalDate.of(2022, 1, 10);
    static final LocalDate REMINDER = LocalDate.of(2022, 1, 17);

    @Bean
    @Primary
    BusinessKeys everyKeyIsAnInitiative() {
        return (process, key) -> new BusinessKeys.Subject(PROGRAMME, key);
    }

    @Bean
    Facts fixture() {
        return new Facts();
    }

    static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("waiting")
                .enableDuplicateFiltering(true)
                .addClasspathResource("fixtures/waiting.bpmn")
                .deploy();
    }

    public static final class Facts {

        final List<String> noted = new ArrayList<>();
        LocalDate parkedUntil = LocalDate.of(2022, 2, 1);

        public void note(String key) {
            noted.add(key);
        }

        public String owner() {
            return OWNER.toString();
        }

        public Date due() {
            return Date.from(Zone.morningOf(DUE));
        }

        public Date reminder() {
            return Date.from(Zone.morningOf(REMINDER));
        }

        public Date parkedUntil() {
            return Date.from(Zone.morningOf(parkedUntil));
        }
    }
}

package dk.gevinstspor;

import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.Site;
import dk.gevinstspor.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The main job from end to end, through the pages alone: an idea becomes a benefit that lasts. */
@BrowserTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"gevinstspor.mail.enabled=true", "camunda.bpm.job-execution.enabled=true"})
@ActiveProfiles({"test", "demo"})
@Import(JourneyTests.Database.class)
class JourneyTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean
        JdbcConnectionDetails freshDatabase() {
            return PostgresForTests.newDatabase();
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void an_idea_becomes_a_permanent_benefit(Visitor visitor) {
        Site site = new Site(visitor, port);
        String title = "Færdigmelding af gravearbejder";
        site.open("/log-ind");
        site.screenshot("login");

        new JourneyToOperation(site, title).play();
        JourneyOfTheBenefit benefit = new JourneyOfTheBenefit(site, title);
        benefit.confirmAndHarvest();
        benefit.moveToTheNextYear();
        new JourneyOfTheReport(site, title).play();
        benefit.provePermanence();

        site.assertNoComplaints();
    }
}

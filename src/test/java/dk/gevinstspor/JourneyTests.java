package dk.gevinstspor;

import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Mailbox;
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

    @Test
    void a_telephone_shows_every_page_without_scrolling_sideways(Visitor visitor) {
        Site site = new Site(visitor, port);
        site.resize(320);
        site.as("Else Enhedschef");
        site.screenshot("tasks-320");
        site.task("Bekræft gevinsten", "partshøring");
        site.screenshot("task-320");
        site.initiative("partshøring");
        site.screenshot("initiative-320");
        site.as("Stine Styregruppeformand");
        site.open("/rapporter");
        site.follow(site.page().locator("main tbody th a").first());
        site.screenshot("report-320");
        site.logOut();
        Mailbox mailbox = new Mailbox(site);
        mailbox.open("Else Enhedschef", "Bekræft gevinsten", "partshøring");
        site.open(mailbox.link("/svar/"));
        site.screenshot("link-320");

        site.assertNoComplaints();
    }
}

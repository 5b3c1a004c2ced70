package dk.gevinstspor.workplace.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.LoginHints;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A programme manager makes a token that a program reads with, and brings her ideas from a file. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "gevinstspor.import.enabled=true")
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, TokenAndImportBrowserTests.ClickedPeople.class})
class TokenAndImportBrowserTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private ClickedPeople people;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String unit = "";

    @BeforeEach
    void aProgramme() {
        Cast cast = organisation.programme();
        unit = "Enhed " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(unit, cast.unit())
                .update();
        people.list = List.of(
                new LoginHints.Hint(cast.manager(), "Pia Programleder", Role.PROGRAMME_MANAGER, "Forvaltningen", null));
    }

    @ParameterizedTest
    @CsvSource({"da,1280", "da,320", "en,1280", "en,320"})
    void her_token_opens_the_interface_and_her_file_becomes_initiatives(String language, int width, Visitor visitor)
            throws Exception {
        Page page = visitor.page();
        visitor.open(url("/log-ind?sprog=" + language), width);
        visitor.follow("text=Pia Programleder");
        makesAToken(language, width, visitor);
        importsAFile(language, width, visitor);
        visitor.assertNoComplaints();
    }

    private void makesAToken(String language, int width, Visitor visitor) throws Exception {
        Page page = visitor.page();
        visitor.open(url("/organisation/mig/noegler"), width);
        look(visitor, "tokens-" + language + "-" + width);
        page.fill("[name=name]", "Regneark");
        visitor.follow("main form .button-primary");
        String token = page.textContent("#made-token");
        look(visitor, "token-made-" + language + "-" + width);

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/api/v1/programmes")))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        page.reload();
        assertThat(page.locator("#made-token")).hasCount(0);
        assertThat(page.locator("main")).containsText("Regneark");
        page.click("details.confirm summary");
        visitor.follow("details.confirm button[type=submit]");
        assertThat(page.locator(".flash .alert-success")).isVisible();
        look(visitor, "token-closed-" + language + "-" + width);
    }

    private void importsAFile(String language, int width, Visitor visitor) {
        Page page = visitor.page();
        String heading = language.equals("da") ? "Titel;Beskrivelse;Enhed\n" : "Title;Description;Unit\n";
        visitor.open(url("/initiativer/indlaes"), width);
        look(visitor, "import-" + language + "-" + width);
        send(visitor, heading + "Partshøring;;Nirgends\n;Breve;" + unit);
        assertThat(page.locator("main table tbody tr")).hasCount(3);
        look(visitor, "import-refused-" + language + "-" + width);

        send(
                visitor,
                heading
                        + IntStream.rangeClosed(1, 120)
                                .mapToObj(line -> "Initiativ " + line + ";Beskrivelse af initiativet;" + unit)
                                .collect(Collectors.joining("\n")));
        look(visitor, "import-preview-" + language + "-" + width);
        visitor.follow("main form .button-primary");
        boolean isUnderWay = page.locator("#progress progress").count() > 0;
        look(visitor, "import-under-way-" + language + "-" + width);
        page.waitForFunction("() => !document.querySelector('#progress progress')");
        if (isUnderWay) {
            assertThat(page.locator("#announce")).containsText("120");
        }
        if (page.locator("#progress-link").count() > 0) {
            visitor.follow("#progress-link");
        }
        look(visitor, "import-done-" + language + "-" + width);
        visitor.follow("main tbody th a");
        assertThat(page.locator("h1")).containsText("Initiativ 1");
    }

    private static void send(Visitor visitor, String csv) {
        visitor.page()
                .setInputFiles(
                        "main input[type=file]",
                        new FilePayload("initiativer.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visitor.follow("main form .button-primary");
    }

    private static void look(Visitor visitor, String name) {
        visitor.screenshot("api-" + name);
        visitor.assertNoAxeViolations();
        visitor.assertFits();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Stands in for the demonstration. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ClickedPeople implements LoginHints {

        private List<Hint> list = List.of();

        @Override
        public List<Hint> hints() {
            return list;
        }
    }
}

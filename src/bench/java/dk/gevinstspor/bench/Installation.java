package dk.gevinstspor.bench;

import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.PersonalTokens;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.TestOrganisation;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation of its own, with a generated programme in its database, a server on 127.0.0.1 and people who are
 * logged in: the manager sees all of it, the head the three initiatives of her unit, the administrator what is behind it.
 */
record Installation(
        ServletWebServerApplicationContext application, int initiatives, Browser manager, Browser head, Browser admin)
        implements AutoCloseable {

    private static final String PASSWORD = "en ganske lang adgangskode";

    static Installation start(Server server, int initiatives) throws IOException, InterruptedException {
        String database = "p" + initiatives;
        return open(server.kept(database).orElseGet(() -> generated(server, database, initiatives)), initiatives);
    }

    /** @param url of a database with a generated programme */
    static Installation open(String url, int initiatives) throws IOException, InterruptedException {
        ServletWebServerApplicationContext application = application(url);
        try {
            application.getBean(JdbcClient.class).sql("vacuum analyze").update();
            return new Installation(
                    application,
                    initiatives,
                    logIn(application, "Pia Programleder"),
                    logIn(application, "Eva Enhedschef"),
                    logIn(application, "Anna Administrator"));
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    private static String generated(Server server, String database, int initiatives) {
        long began = System.nanoTime();
        String unfinished = database + "_unfinished";
        try (ServletWebServerApplicationContext application = application(server.create(unfinished))) {
            GeneratedProgramme generated = application.getBean(GeneratedProgramme.class);
            generated.of(initiatives, Zone.dayOf(application.getBean(Clock.class).instant()));
            generated.toBeRecorded();
        }
        System.out.printf(
                Locale.ROOT, "%d initiatives generated in %.1f s%n", initiatives, (System.nanoTime() - began) / 1e9);
        return server.rename(unfinished, database);
    }

    private static ServletWebServerApplicationContext application(String url) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(
                        GevinstsporApplication.class, TestOrganisation.class, GeneratedProgramme.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.jmx.enabled=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=");
    }

    private static Browser logIn(ServletWebServerApplicationContext application, String name)
            throws IOException, InterruptedException {
        UUID person = application
                .getBean(JdbcClient.class)
                .sql("select id from person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        application.getBean(PersonSetup.class).setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        Browser browser = new Browser(application.getWebServer().getPort());
        browser.logIn(application.getBean(Directory.class).person(person).email(), PASSWORD);
        browser.useToken(new Bearer(application.getBean(PersonalTokens.class), application.getBean(Today.class))
                .token(person, PersonalTokens.Scope.READ));
        return browser;
    }

    @Override
    public void close() {
        application.close();
    }
}

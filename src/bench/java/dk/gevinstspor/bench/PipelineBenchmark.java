package dk.gevinstspor.bench;

import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the pages of the workplace take over HTTP with 1.000, 10.000 and 100.000 initiatives. The installations take
 * turns, request by request, so that what else the machine does meets all of them.
 */
public final class PipelineBenchmark {

    private static final Pattern INITIATIVE = Pattern.compile("href=\"(/initiativer/[0-9a-f-]{36})\"");
    private static final String PASSWORD = "en ganske lang adgangskode";
    private static final int[] SIZES = {1_000, 10_000, 100_000};

    /** Stands for the address of an initiative in follow-up. */
    private static final String AN_INITIATIVE = "*";

    /** By who asks and what: the manager sees all of it, the unit head three initiatives. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("start page", "/");
        PAGES.put("list", "/initiativer");
        PAGES.put("list by title, page 20", "/initiativer?sorter=titel&retning=op&side=20");
        PAGES.put("filter: stage", "/initiativer?trin=FOLLOW_UP");
        PAGES.put("filter: red and overdue", "/initiativer?lys=RED&overskredet=ja");
        PAGES.put("filter: four at once", "/initiativer?trin=DESIGN&teknologi=IOT&takst=nej&lys=GREEN");
        PAGES.put("board", "/initiativer?visning=tavle");
        for (String tab : List.of("", "/forloeb", "/oekonomi", "/kontrakt", "/gevinster", "/risici", "/historik")) {
            PAGES.put("initiative" + tab, AN_INITIATIVE + tab);
        }
        PAGES.put("portfolio", "/portefoelje");
        PAGES.put("forecast", "/prognose");
        PAGES.put("process", "/proces");
        PAGES.put("search: a common word", "/soeg?q=leverand%C3%B8r");
        PAGES.put("search: two words", "/soeg?q=helbredsoplysninger+skoler");
    }

    private PipelineBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        try (Server server = Server.start()) {
            List<Installation> all = new ArrayList<>();
            try {
                for (int size : SIZES) {
                    all.add(Installation.start(server, size));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%nPostgreSQL %s, Java %s, %d processors; %d requests of each page and size%n",
                        server.setting("server_version"),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        rounds);
                pages("programme manager", all, all.stream().map(Installation::manager).toList(), rounds);
                pages("unit head", all, all.stream().map(Installation::head).toList(), rounds);
                export(all);
            } finally {
                all.forEach(Installation::close);
            }
        }
    }

    private static void pages(String who, List<Installation> all, List<Browser> browsers, int rounds)
            throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT, "%n%-28s %26s %26s %9s%n", who, "p50 ms 1k / 10k / 100k", "p95 ms 1k / 10k / 100k", "p95 ratio");
        List<String> initiatives = new ArrayList<>();
        for (Browser browser : browsers) {
            initiatives.add(browser.find("/initiativer?trin=FOLLOW_UP", INITIATIVE));
        }
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            long[][] nanos = new long[all.size()][rounds];
            for (int round = -rounds / 4; round < rounds; round++) {
                for (int size = 0; size < all.size(); size++) {
                    long began = System.nanoTime();
                    browsers.get(size).get(page.getValue().replace(AN_INITIATIVE, initiatives.get(size)));
                    if (round >= 0) {
                        nanos[size][round] = System.nanoTime() - began;
                    }
                }
            }
            Arrays.stream(nanos).forEach(Arrays::sort);
            double first = at(nanos[0], 95);
            double last = at(nanos[nanos.length - 1], 95);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %9.2f%n",
                    page.getKey(),
                    at(nanos[0], 50),
                    at(nanos[1], 50),
                    at(nanos[2], 50),
                    first,
                    at(nanos[1], 95),
                    last,
                    last / first);
        }
    }

    private static double at(long[] sorted, int percentile) {
        return sorted[Math.min(sorted.length * percentile / 100, sorted.length - 1)] / 1e6;
    }

    /** 7.500 of the 10.000 initiatives, and all 100.000 for the memory. */
    private static void export(List<Installation> all) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%n%-34s %9s %10s %14s%n", "export", "seconds", "bytes", "heap peak, MB");
        for (String kind : List.of("xlsx", "csv")) {
            String path = "/initiativer/regneark." + kind + "?bench=1";
            for (int size : List.of(0, 1, 2)) {
                Browser browser = all.get(size).manager();
                browser.get(path);
                Heap heap = Heap.watch();
                long began = System.nanoTime();
                long bytes = browser.get(path);
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf(
                        Locale.ROOT, "%-34s %9.2f %10d %14.0f%n", kind + " of " + SIZES[size], seconds, bytes, heap.peak());
            }
        }
    }

    /** An installation of its own, with its database, its server on 127.0.0.1 and two people who are logged in. */
    private record Installation(ServletWebServerApplicationContext application, Browser manager, Browser head) {

        static Installation start(Server server, int initiatives) throws IOException, InterruptedException {
            ServletWebServerApplicationContext application = (ServletWebServerApplicationContext)
                    new SpringApplicationBuilder(
                                    GevinstsporApplication.class, TestOrganisation.class, GeneratedProgramme.class)
                            .profiles("test")
                            .run(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--spring.jmx.enabled=false",
                                    "--spring.datasource.url=" + server.create("p" + initiatives),
                                    "--spring.datasource.username=postgres",
                                    "--spring.datasource.password=");
            long began = System.nanoTime();
            Cast cast = application
                    .getBean(GeneratedProgramme.class)
                    .of(initiatives, Zone.dayOf(application.getBean(Clock.class).instant()));
            application.getBean(JdbcClient.class).sql("vacuum analyze").update();
            System.out.printf(
                    Locale.ROOT, "%d initiatives generated in %.1f s%n", initiatives, (System.nanoTime() - began) / 1e9);
            return new Installation(
                    application, logIn(application, cast.manager()), logIn(application, cast.head()));
        }

        private static Browser logIn(ServletWebServerApplicationContext application, UUID person)
                throws IOException, InterruptedException {
            application.getBean(PersonSetup.class).setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
            Browser browser = new Browser(application.getWebServer().getPort());
            browser.logIn(application.getBean(Directory.class).person(person).email(), PASSWORD);
            return browser;
        }

        void close() {
            application.close();
        }
    }
}

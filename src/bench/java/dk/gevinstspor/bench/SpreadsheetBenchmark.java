package dk.gevinstspor.bench;

import com.sun.management.OperatingSystemMXBean;
import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a manager waits, over HTTP, for a spreadsheet of all initiatives, and for many to be created from one. */
public final class SpreadsheetBenchmark {

    /** All of this process, whatever else the machine does. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String PASSWORD = "en ganske lang adgangskode";
    private static final int[] EXPORTED = {7_500, 75_000};
    private static final int[] IMPORTED = {1_000, 7_500};
    private static final int ROUNDS = 7;
    private static final Pattern UNDER_WAY = Pattern.compile("<progress");
    private static final Pattern FILE = Pattern.compile("action=\"(/initiativer/indlaes/[0-9a-f-]{36})\"");
    private static final long GLANCE = Duration.ofMillis(100).toNanos();

    private SpreadsheetBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (Server server = Server.start()) {
            System.out.printf(
                    Locale.ROOT,
                    "%nPostgreSQL %s, Java %s, %d processors%n",
                    server.setting("server_version"),
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            for (int size : EXPORTED) {
                try (Installation installation = Installation.start(server, size)) {
                    export(installation, size);
                }
            }
            for (int lines : Boolean.getBoolean("bench.exports") ? new int[0] : IMPORTED) {
                try (Installation installation = Installation.start(server, lines + 1)) {
                    bring(installation, lines);
                }
            }
        }
    }

    private static void export(Installation installation, int size) throws IOException, InterruptedException {
        for (String kind : List.of("xlsx", "csv")) {
            double[] seconds = new double[ROUNDS];
            double[] processor = new double[ROUNDS];
            String path = "/initiativer/regneark." + kind;
            long bytes = 0;
            for (int round = -1; round < ROUNDS; round++) {
                long worked = PROCESS.getProcessCpuTime();
                long began = System.nanoTime();
                bytes = installation.manager.get(path);
                if (round >= 0) {
                    seconds[round] = (System.nanoTime() - began) / 1e9;
                    processor[round] = (PROCESS.getProcessCpuTime() - worked) / 1e9;
                }
            }
            Arrays.sort(seconds);
            Arrays.sort(processor);
            System.out.printf(
                    Locale.ROOT,
                    "%s of %d: median %.2f s, slowest %.2f s; Java at work %.2f s; %d bytes, %.1f MB held at most%n",
                    kind,
                    size,
                    seconds[ROUNDS / 2],
                    seconds[ROUNDS - 1],
                    processor[ROUNDS / 2],
                    bytes,
                    Heap.heldBy(() -> installation.manager.get(path)));
        }
    }

    private static void bring(Installation installation, int lines) throws IOException, InterruptedException {
        String csv = "Titel;Beskrivelse;Enhed\n"
                + IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> "Indlæst initiativ " + line + ";Breve skrives i hånden, sag " + line + ";"
                                + installation.unit)
                        .collect(Collectors.joining("\n"));
        long began = System.nanoTime();
        String read = installation.manager.upload(
                "/initiativer/indlaes",
                Map.of("programmeId", installation.cast.programme().toString()),
                "initiativer.csv",
                csv.getBytes(StandardCharsets.UTF_8));
        double checked = (System.nanoTime() - began) / 1e9;
        String file = Browser.first(read, FILE);
        began = System.nanoTime();
        installation.manager.post(file);
        while (UNDER_WAY.matcher(installation.manager.page(file + "/fremdrift")).find()) {
            LockSupport.parkNanos(GLANCE);
        }
        double created = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "import of %d lines: read, checked and shown in %.2f s, created in %.1f s, %.0f a second; %d are there%n",
                lines,
                checked,
                created,
                lines / created,
                installation.created());
    }

    /** An installation of its own, with its database, its server on 127.0.0.1 and its manager logged in. */
    private record Installation(
            ServletWebServerApplicationContext application, Cast cast, String unit, Browser manager)
            implements AutoCloseable {

        static Installation start(Server server, int initiatives) throws IOException, InterruptedException {
            ServletWebServerApplicationContext application = (ServletWebServerApplicationContext)
                    new SpringApplicationBuilder(
                                    GevinstsporApplication.class, TestOrganisation.class, GeneratedProgramme.class)
                            .profiles("test")
                            .run(
                                    "--server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--spring.jmx.enabled=false",
                                    "--gevinstspor.import.enabled=true",
                                    "--spring.datasource.url=" + server.create("s" + initiatives),
                                    "--spring.datasource.username=postgres",
                                    "--spring.datasource.password=");
            Cast cast = application
                    .getBean(GeneratedProgramme.class)
                    .of(initiatives, Zone.dayOf(application.getBean(Clock.class).instant()));
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            jdbc.sql("vacuum analyze").update();
            Directory directory = application.getBean(Directory.class);
            jdbc.sql("update unit_version set name = 'Enhed til indlæsning' where unit_id = ?")
                    .param(cast.unit())
                    .update();
            application.getBean(PersonSetup.class).setPasswordHash(cast.manager(), "{noop}" + PASSWORD, Actor.SYSTEM);
            Browser manager = new Browser(application.getWebServer().getPort());
            manager.logIn(directory.person(cast.manager()).email(), PASSWORD);
            return new Installation(application, cast, "Enhed til indlæsning", manager);
        }

        long created() {
            return application
                    .getBean(JdbcClient.class)
                    .sql("select count(*) from initiative where title like 'Indlæst initiativ %'")
                    .query(Long.class)
                    .single();
        }

        @Override
        public void close() {
            application.close();
        }
    }
}

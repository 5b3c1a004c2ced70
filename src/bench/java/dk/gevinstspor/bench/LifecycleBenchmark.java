package dk.gevinstspor.bench;

import com.zaxxer.hikari.HikariDataSource;
import dk.gevinstspor.GevinstsporApplication;
import dk.gevinstspor.bench.Runner.Result;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.support.TestOrganisation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Transitions per second, commits and log of the service layer, against the engine alone with the same models on the same
 * PostgreSQL in the same run. The two take turns, so that what else the machine does meets both.
 */
public final class LifecycleBenchmark {

    private static final int ROUNDS = 3;
    private static final int POOL = 10;

    private LifecycleBenchmark() {}

    public static void main(String[] args) throws IOException {
        int initiatives = Integer.getInteger("bench.initiatives", 60);
        try (Server server = Server.start()) {
            String product = server.create("product");
            String raw = server.create("raw");
            try (ConfigurableApplicationContext application = application(product);
                    HikariDataSource rawPool = pool(raw);
                    RawEngine engine = new RawEngine(rawPool)) {
                Subject ours = new ServiceLayer(
                        application.getBean(Intake.class),
                        application.getBean(TasksByHand.class),
                        application.getBean(TestOrganisation.class).programme());
                List<Runner> runners = List.of(
                        new Runner(ours, server, application.getBean(HikariDataSource.class), "product"),
                        new Runner(engine, server, rawPool, "raw"));
                runners.forEach(runner -> runner.warmUp(2, initiatives));
                System.out.printf(
                        Locale.ROOT,
                        "%nPostgreSQL %s, Java %s, %d processors; %d × %d initiatives of %d transitions each%n",
                        server.setting("server_version"),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        ROUNDS,
                        initiatives,
                        Subject.TRANSITIONS);
                for (int threads : new int[] {1, 4}) {
                    compare(threads, initiatives, runners, server);
                }
            }
        }
    }

    private static void compare(int threads, int initiatives, List<Runner> runners, Server server) {
        runners.forEach(Runner::reset);
        server.checkpoint();
        runners.forEach(runner -> runner.warmUp(threads, Math.max(initiatives / 3, 1)));
        for (int round = 0; round < ROUNDS; round++) {
            runners.forEach(runner -> runner.measure(threads, initiatives));
        }
        List<Result> results = runners.stream().map(Runner::result).toList();
        System.out.printf(
                Locale.ROOT,
                "%n%d thread%s     transitions/s  commits/transition  WAL bytes/transition%n",
                threads,
                threads == 1 ? " " : "s");
        results.forEach(each -> System.out.printf(
                Locale.ROOT,
                "%-13s %13.0f %19.2f %21.0f%n",
                each.name(),
                each.perSecond(),
                each.commits(),
                each.wal()));
        Result ours = results.get(0);
        Result raw = results.get(1);
        System.out.printf(
                Locale.ROOT,
                "%-13s %13.2f %19.2f %21.2f%n",
                "ratio",
                ours.perSecond() / raw.perSecond(),
                ours.commits() / raw.commits(),
                ours.wal() / raw.wal());
    }

    private static ConfigurableApplicationContext application(String address) {
        return new SpringApplicationBuilder(GevinstsporApplication.class, TestOrganisation.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + address,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=" + POOL);
    }

    private static HikariDataSource pool(String address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setUsername("postgres");
        pool.setPassword("");
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(0);
        return pool;
    }
}

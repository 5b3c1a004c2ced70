package dk.gevinstspor.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application as people start it, killed without warning: {@code mvn -Pkill test}. Each start takes as long as any;
 * that is why this is not part of every build.
 */
@Tag("kill")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillTests {

    private static final int ENOUGH = 8;

    private static final List<String> COUNTED = List.of(
            "initiative",
            "stage_entry",
            "decision",
            "screening",
            "contract_signature",
            "follow_up_period",
            "confirmation",
            "action_plan",
            "harvest",
            "spending",
            "risk",
            "status_report",
            "status_snapshot",
            "mail_outbox",
            "task",
            "step_history",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_incident");

    @TempDir
    private static Path folder;

    private static Installation killed;

    @AfterAll
    static void stop() {
        if (killed != null) {
            killed.close();
        }
    }

    @Test
    @Order(1)
    void killed_while_it_loads_the_demonstration_it_goes_on_and_ends_with_the_same_programme() {
        killed = new Installation(folder.resolve("killed").toAbsolutePath());
        killed.start();
        killed.awaitScenes(20);
        killed.killApplication();
        killed.start();
        killed.awaitScenes(60);
        killed.killAll();
        killed.start();
        killed.address();

        try (Installation uninterrupted =
                new Installation(folder.resolve("uninterrupted").toAbsolutePath())) {
            uninterrupted.start();
            uninterrupted.address();
            assertThat(counts(killed)).isEqualTo(counts(uninterrupted));
        }
    }

    @Test
    @Order(2)
    void what_was_acknowledged_before_application_and_database_were_killed_is_there_once() throws Exception {
        List<UUID> handedIn = new ArrayList<>();
        List<UUID> received = new ArrayList<>();
        CountDownLatch busy = new CountDownLatch(ENOUGH);
        Colleague karl = colleague(killed.address(), "Karl Konsulent");
        Colleague pia = colleague(killed.address(), "Pia Programleder");
        String unit = killed.texts("select unit_id from unit_version where kind = 'UNIT' order by name limit 1")
                .get(0);
        UUID[] last = new UUID[1];
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            try {
                while (true) {
                    last[0] = UUID.randomUUID();
                    if (karl.post("/initiativer/ny", "/initiativer/ny", idea(last[0], unit))) {
                        handedIn.add(last[0]);
                    }
                    String page = "/opgaver/" + task(last[0]);
                    if (pia.post(page, page, Map.of("taskVersion", "0", "accepted", "true"))) {
                        received.add(last[0]);
                    }
                    busy.countDown();
                }
            } catch (IOException | IllegalStateException e) {
                // Killed, as expected.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(busy.await(Duration.ofMinutes(5).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        killed.killAll();
        work.get(2, TimeUnit.MINUTES);

        killed.start();
        String site = killed.address();

        assertThat(received).hasSizeGreaterThanOrEqualTo(ENOUGH);
        for (UUID id : handedIn) {
            assertThat(lifecycles(id)).isEqualTo(1);
            assertThat(openTasks(id)).hasSize(1);
        }
        for (UUID id : received) {
            assertThat(openTasks(id)).containsExactly("screen");
            assertThat(killed.count("select count(*) from decision where initiative_id = '" + id + "'"))
                    .isEqualTo(1);
        }
        // What was under way is there whole or not at all; sent again, it is there once.
        assertThat(killed.count("select count(*) from initiative where id = '" + last[0] + "'"))
                .isEqualTo(lifecycles(last[0]));
        assertThat(colleague(site, "Karl Konsulent").post("/initiativer/ny", "/initiativer/ny", idea(last[0], unit)))
                .isTrue();
        assertThat(lifecycles(last[0])).isEqualTo(1);
    }

    private static Map<String, Integer> counts(Installation installation) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        COUNTED.forEach(table -> counts.put(table, installation.count("select count(*) from " + table)));
        return counts;
    }

    private static Colleague colleague(String site, String name) throws IOException, InterruptedException {
        Colleague colleague = new Colleague(site);
        colleague.logIn(killed.texts("select id from person where name = '" + name + "'")
                .get(0));
        return colleague;
    }

    private static Map<String, String> idea(UUID id, String unit) {
        return Map.of("id", id.toString(), "title", "Idé " + id, "description", "Midt i spillet", "unitId", unit);
    }

    private static String task(UUID initiative) {
        return killed.texts("select id from task where initiative_id = '" + initiative + "'")
                .get(0);
    }

    private static List<String> openTasks(UUID initiative) {
        return killed.texts("select definition_key from task where initiative_id = '" + initiative + "'");
    }

    private static int lifecycles(UUID initiative) {
        return killed.count("select count(*) from act_ru_execution where parent_id_ is null and business_key_ = '"
                + initiative + "'");
    }
}

package dk.gevinstspor.workplace.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Node;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.workplace.bulk.BulkImport.State;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database, whose workers both look for something to import. */
class TwoNodesImportTests {

    private static final int LINES = 60;

    private static Node first;
    private static Node second;

    private Cast cast;

    @BeforeAll
    static void twoNodes() {
        var database = PostgresForTests.newDatabase();
        var clock = new MutableClock();
        first = Node.start(database, clock);
        second = Node.start(database, clock);
    }

    @AfterAll
    static void away() {
        first.close();
        second.close();
    }

    @BeforeEach
    void aProgramme() {
        cast = first.get(TransactionTemplate.class)
                .execute(status -> first.get(TestOrganisation.class).programme());
    }

    @Test
    void one_takes_it_and_the_other_finds_nothing_to_do() throws InterruptedException {
        UUID id = started();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Boolean> one =
                CompletableFuture.supplyAsync(() -> creation(first).next(() -> {
                    working.countDown();
                    return awaited(looked);
                }));
        working.await();
        boolean other = creation(second).next(() -> true);
        looked.countDown();

        assertThat(one.join()).isTrue();
        assertThat(other).isFalse();
        assertThat(created()).hasSize(LINES);
        assertThat(imports().find(id)).get().extracting(BulkImport::state).isEqualTo(State.DONE);
    }

    @Test
    void who_is_killed_half_way_has_created_nothing_and_the_other_begins_again() {
        UUID id = started();
        creation(first).next(() -> {
            killed();
            return true;
        });
        assertThat(created()).isEmpty();
        assertThat(imports().find(id)).get().extracting(BulkImport::state).isEqualTo(State.WAITING);

        assertThat(creation(second).next(() -> true)).isTrue();
        assertThat(created()).hasSize(LINES).doesNotHaveDuplicates();
        assertThat(imports().find(id)).get().extracting(BulkImport::state).isEqualTo(State.DONE);
    }

    /** As its machine going down: the server loses the connection in which everything is created. */
    private static void killed() {
        second.get(JdbcClient.class).sql("""
                        select pg_terminate_backend(a.pid) from pg_stat_activity a
                        where a.state = 'idle in transaction' and a.datname = current_database()""").query((row, number) -> true).list();
    }

    private UUID started() {
        List<BulkLine> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(
                        line -> new BulkLine(line, "Initiativ " + line, "Beskrivelse", cast.unit(), UUID.randomUUID()))
                .toList();
        UUID id = imports().keep(cast.programme(), cast.consultant(), "initiativer.csv", lines);
        imports().start(id);
        return id;
    }

    private List<Initiative> created() {
        return second.get(Initiatives.class).of(cast.programme());
    }

    private static BulkImports imports() {
        return second.get(BulkImports.class);
    }

    private static BulkCreation creation(Node node) {
        return node.get(BulkCreation.class);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

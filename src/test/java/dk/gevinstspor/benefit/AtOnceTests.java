package dk.gevinstspor.benefit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Two nodes, a double click, a form and a link: what happens at the same time happens once. */
@DatabaseTest
class AtOnceTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);
    private static final int NODES = 3;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Harvesting harvesting;

    @Autowired
    private BenefitLedger ledger;

    @Autowired
    private ConfirmPage page;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void inOperation() {
        clock.set(T);
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.inFollowUp(cast, T);
        });
        clock.set(FIRST);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    /** How many of them succeeded. */
    private static long atOnce(BooleanSupplier deed) {
        CyclicBarrier together = new CyclicBarrier(NODES);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        List<CompletableFuture<Boolean>> nodes = IntStream.range(0, NODES)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> succeeds(deed, together), threads))
                .toList();
        try {
            return nodes.stream().filter(CompletableFuture::join).count();
        } finally {
            threads.shutdown();
        }
    }

    private static boolean succeeds(BooleanSupplier deed, CyclicBarrier together) {
        try {
            together.await();
            return deed.getAsBoolean();
        } catch (IllegalTransition e) {
            return false;
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answer(UUID period) {
        confirming.confirm(
                period, new Answer(Fte.of("0.6"), GoalsMet.MET, null, List.of()), Actor.onTheWeb(cast.head()));
        return true;
    }

    @Test
    void a_period_is_opened_once() {
        assertThat(atOnce(() -> calendar.openPeriod(initiative).isPresent())).isEqualTo(1);
        assertThat(followUps.openPeriods(initiative)).hasSize(1);
    }

    @Test
    void an_answer_is_stored_once() {
        UUID period = calendar.openPeriod(initiative).orElseThrow();

        assertThat(atOnce(() -> answer(period))).isEqualTo(1);
        assertThat(ledger.confirmations(initiative)).hasSize(1);
    }

    @Test
    void a_correction_that_comes_too_late_leaves_no_evidence_behind() {
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        answer(period);
        UUID first = ledger.confirmations(initiative).get(0).id();
        Actor owner = Actor.onTheWeb(cast.head());
        page.correct(new ConfirmForm(Fte.of("0.5"), GoalsMet.MET, "Talt igen", null), first, owner);
        int files = files();
        MultipartFile log = new MockMultipartFile("evidence", "log.txt", "text/plain", "27.000".getBytes(UTF_8));

        assertThatThrownBy(() ->
                        page.correct(new ConfirmForm(Fte.of("0.4"), GoalsMet.MET, "Talt igen", log), first, owner))
                .isInstanceOf(IllegalTransition.class);
        assertThat(files()).isEqualTo(files);
    }

    private int files() {
        return jdbc.sql("select count(*) from file").query(Integer.class).single();
    }

    @Test
    void the_same_ftes_are_harvested_once() {
        clock.set(FIRST.plusMonths(6));
        List<UUID> periods = IntStream.range(0, NODES)
                .mapToObj(k -> calendar.openPeriod(initiative))
                .flatMap(Optional::stream)
                .toList();
        periods.forEach(this::answer);
        Reduction all = new Reduction(Fte.of("0.6"), "Stilling " + initiative, null);
        var next = periods.iterator();

        assertThat(atOnce(() -> {
                    UUID period;
                    synchronized (next) {
                        period = next.next();
                    }
                    harvesting.harvest(period, all, Actor.onTheWeb(cast.controller()));
                    return true;
                }))
                .isEqualTo(1);
        assertThat(followUps.harvested(initiative)).isEqualTo(Fte.of("0.6"));
    }
}

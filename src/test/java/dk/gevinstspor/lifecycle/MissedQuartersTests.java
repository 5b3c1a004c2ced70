package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.meeting.StatusReport;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** No quarter is lost or made twice, whatever the clock does. The programme is of 2021; it is January 2022. */
@DatabaseTest
class MissedQuartersTests {

    private static final List<String> OF_2021 = List.of("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4");
    private static final List<String> MISSED = List.of("2022-Q1", "2022-Q2", "2022-Q3");
    private static final LocalDate NINE_MONTHS_LATER = LocalDate.of(2022, 10, 3);
    private static final int NODES = 4;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void itIsJanuary() {
        clock.reset();
        engineClock.sync();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    @Transactional
    void nine_months_at_once_make_the_missed_reports_one_by_one_each_of_its_own_day() {
        cast = organisation.programme();
        run();
        assertThat(opened()).isEqualTo(OF_2021);

        goTo(NINE_MONTHS_LATER);

        assertThat(opened()).endsWith(MISSED.toArray(String[]::new)).hasSize(OF_2021.size() + MISSED.size());
        assertThat(jdbc.sql("""
                        select s.valid_from from status_snapshot s join status_report r on r.id = s.report_id
                        where r.programme_id = ? and r.quarter >= '2022-Q1' order by s.seq""").param(cast.programme()).query(LocalDate.class).list())
                .containsExactly(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 7, 1), LocalDate.of(2022, 10, 3));
        assertThat(jdbc.sql("select count(*) from task where programme_id = ? and definition_key = 'write-assessment'")
                        .param(cast.programme())
                        .query(Integer.class)
                        .single())
                .isEqualTo(OF_2021.size() + MISSED.size());
    }

    @Test
    @Transactional
    void a_clock_that_goes_back_and_forth_makes_none_twice() {
        cast = organisation.programme();
        goTo(NINE_MONTHS_LATER);
        List<String> before = opened();

        goTo(LocalDate.of(2021, 6, 1));
        goTo(LocalDate.of(2022, 6, 30));
        goTo(NINE_MONTHS_LATER);
        assertThat(opened()).isEqualTo(before);

        goTo(LocalDate.of(2023, 1, 2));
        assertThat(opened()).hasSize(before.size() + 1).endsWith("2022-Q4");
    }

    @Test
    void nodes_that_all_ask_at_once_make_each_quarter_once() {
        cast = transaction.execute(status -> organisation.programme());
        clock.set(NINE_MONTHS_LATER);
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<UUID> made = IntStream.range(0, NODES)
                    .mapToObj(node -> CompletableFuture.supplyAsync(this::openAll, nodes))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(Collection::stream)
                    .toList();

            assertThat(made).doesNotHaveDuplicates().hasSize(OF_2021.size() + MISSED.size());
            assertThat(reports.of(cast.programme()))
                    .extracting(StatusReport::quarter)
                    .doesNotHaveDuplicates()
                    .hasSize(made.size())
                    .contains(new Quarter(2021, 1), new Quarter(2022, 3));
        } finally {
            nodes.shutdownNow();
        }
    }

    /** As often as there are quarters: whoever is too late for one is told so, and asks for the next. */
    private List<UUID> openAll() {
        return IntStream.range(0, OF_2021.size() + MISSED.size() + NODES)
                .mapToObj(turn -> transaction.execute(status -> reporting.openNext(cast.programme())))
                .flatMap(opened -> opened == null ? Stream.empty() : opened.stream())
                .toList();
    }

    /** In the order they were made. */
    private List<String> opened() {
        return jdbc.sql("""
                        select r.quarter from report_step s join status_report r on r.id = s.report_id
                        where r.programme_id = ? and s.state = 'DRAFT' order by s.seq""").param(cast.programme()).query(String.class).list();
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        engineClock.sync();
        run();
    }

    private void run() {
        // The engine's clock runs on by itself: what a report's beginning leaves to be done is due a moment later.
        engineClock.runDue(clock.instant().plusSeconds(60));
    }
}

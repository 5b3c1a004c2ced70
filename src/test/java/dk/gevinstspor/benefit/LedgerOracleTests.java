package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the clock does, the ledger of follow-ups is what a calendar on the wall says: Tn = T + 3n months, 08:00. */
class LedgerOracleTests {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Provide
    Arbitrary<LocalDate> goLives() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(2018, 1, 1).toEpochDay(),
                        LocalDate.of(2032, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> monthEnds = any.map(day -> day.withDayOfMonth(day.lengthOfMonth()));
        return Arbitraries.oneOf(any, monthEnds);
    }

    /** Minutes that the clock jumps between two looks at it: back by an hour, forward by minutes, days or a year. */
    @Provide
    Arbitrary<List<Long>> jumps() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-120, 120),
                        Arbitraries.longs().between(0, 60L * 24 * 40),
                        Arbitraries.longs().between(60L * 24 * 250, 60L * 24 * 400))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 2_000)
    void the_ledger_equals_the_calendar_whatever_the_clock_does(
            @ForAll("goLives") LocalDate goLive, @ForAll("jumps") List<Long> jumps) {
        Instant now = goLive.atTime(9, 0).atZone(COPENHAGEN).toInstant();
        Instant latest = now;
        List<Instant> asked = new ArrayList<>();
        Set<Quarter> quarters = new HashSet<>();
        for (long jump : jumps) {
            now = now.plus(Duration.ofMinutes(jump));
            latest = now.isAfter(latest) ? now : latest;
            wake(goLive, now, asked, quarters);
            assertThat(asked).isEqualTo(onTheWall(goLive, latest));
        }
        assertThat(quarters).as("each quarter once").hasSize(asked.size());
    }

    private static void wake(LocalDate goLive, Instant now, List<Instant> asked, Set<Quarter> quarters) {
        Optional<DueRule.Due> due = DueRule.dueBy(goLive, quarters, now);
        while (due.isPresent()) {
            asked.add(due.get().at());
            quarters.add(due.get().quarter());
            due = DueRule.dueBy(goLive, quarters, now);
        }
    }

    private static List<Instant> onTheWall(LocalDate goLive, Instant now) {
        return Stream.iterate(3L, months -> months + 3)
                .map(months -> goLive.plusMonths(months)
                        .atTime(EIGHT)
                        .atZone(COPENHAGEN)
                        .toInstant())
                .takeWhile(due -> !due.isAfter(now))
                .toList();
    }

    @Example
    void on_both_summer_time_edges_it_is_eight_by_the_clock_on_the_wall() {
        assertThat(DueRule.due(LocalDate.of(2021, 12, 27), 1).at()).isEqualTo(Instant.parse("2022-03-27T06:00:00Z"));
        assertThat(DueRule.due(LocalDate.of(2021, 12, 26), 1).at()).isEqualTo(Instant.parse("2022-03-26T07:00:00Z"));
        assertThat(DueRule.due(LocalDate.of(2022, 7, 30), 1).at()).isEqualTo(Instant.parse("2022-10-30T07:00:00Z"));
        assertThat(DueRule.due(LocalDate.of(2022, 7, 29), 1).at()).isEqualTo(Instant.parse("2022-10-29T06:00:00Z"));
    }

    @Example
    void nine_months_down_ask_for_each_of_three_quarters() {
        LocalDate goLive = LocalDate.of(2022, 5, 15);
        List<Instant> asked = new ArrayList<>();

        wake(goLive, Instant.parse("2023-02-20T09:00:00Z"), asked, new HashSet<>());

        assertThat(asked)
                .containsExactly(
                        Instant.parse("2022-08-15T06:00:00Z"),
                        Instant.parse("2022-11-15T07:00:00Z"),
                        Instant.parse("2023-02-15T07:00:00Z"));
    }
}

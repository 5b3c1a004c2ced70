package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The sums that the database keeps of a programme's money are what its facts add up to, whatever is added. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class KeptMoneyTests {

    private static final LocalDate TODAY = MutableClock.START;
    private static final int INITIATIVES = 120;

    @Autowired
    private EconomyPages pages;

    @Autowired
    private EconomyFollowUp followUp;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private Cases cases;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Spending spending;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(5);
    private Cast cast;
    private List<UUID> initiatives;

    @BeforeEach
    void a_programme() {
        clock.set(TODAY);
        cast = generated.of(INITIATIVES, TODAY);
        initiatives = jdbc.sql("select id from initiative where programme_id = ? order by number")
                .param(cast.programme())
                .query(UUID.class)
                .list();
    }

    @AfterEach
    void back_to_the_first_day() {
        clock.set(TODAY);
    }

    @Test
    void all_pages_together_show_what_the_facts_say_while_facts_are_added() {
        assertSame(TODAY);
        for (int round = 0; round < 8; round++) {
            clock.set(TODAY.plusDays(170L * round));
            for (int change = 0; change < 12; change++) {
                somethingHappens(TODAY.plusDays(170L * round));
            }
            assertSame(TODAY.plusDays(170L * round));
            assertSame(TODAY.plusDays(170L * round).plusYears(1));
        }
        assertThat(pages.of(cast.programme(), TODAY.plusYears(4), 1)
                        .figures()
                        .programme()
                        .values())
                .anyMatch(year -> year.forecast() != null)
                .anyMatch(year -> year.forecast() == null);
    }

    @Test
    void what_is_of_a_day_to_come_is_left_out_until_then() {
        LocalDate later = TODAY.plusDays(40);
        spend(initiatives.get(0), Money.of(777), later, Spending.Kind.DEVELOPMENT);
        assertSame(TODAY);
        assertSame(later.minusDays(1));
        assertSame(later);
        assertThat(pages.of(cast.programme(), later, 1).figures().total().spent())
                .isEqualTo(pages.of(cast.programme(), TODAY, 1)
                        .figures()
                        .total()
                        .spent()
                        .plus(Money.of(777)));
    }

    private void assertSame(LocalDate day) {
        jdbc.sql("set constraints standing_due_settled immediate").update();
        jdbc.sql("set constraints standing_due_settled deferred").update();
        EconomyFollowUp.Figures said = followUp.of(cast.programme(), day);
        EconomyPages.Page first = pages.of(cast.programme(), day, 1);
        assertThat(first.figures().programme()).as("on %s", day).isEqualTo(said.programme());
        assertThat(first.figures().total()).isEqualTo(said.total());
        List<EconomyFollowUp.Line> lines = new ArrayList<>();
        for (int page = 1; page <= first.pages(); page++) {
            lines.addAll(pages.of(cast.programme(), day, page).figures().lines());
        }
        assertThat(lines).isEqualTo(said.lines());
        assertThat(pages.of(cast.programme(), day, 99).number()).isEqualTo(first.pages());
    }

    private void somethingHappens(LocalDate day) {
        UUID initiative = initiatives.get(random.nextInt(initiatives.size()));
        UUID anyOrOwn = random.nextInt(4) == 0 ? null : initiative;
        int year = day.getYear() + random.nextInt(4) - 2;
        Money amount = Money.of(random.nextInt(900) - 200);
        switch (random.nextInt(8)) {
            case 0 -> cases.recordForInitiative(cast.programme(), initiative, budget(year), "Igen", actor());
            case 1 -> cases.recordForProgramme(cast.programme(), budget(year), actor());
            case 2 -> freeze(initiative, day);
            case 3, 4 ->
                spend(
                        anyOrOwn,
                        amount,
                        day.minusDays(random.nextInt(700)),
                        Spending.Kind.values()[random.nextInt(Spending.Kind.values().length)]);
            case 5 ->
                forecasts.record(
                        UUID.randomUUID(),
                        cast.programme(),
                        anyOrOwn,
                        year,
                        Money.of(random.nextInt(900)),
                        null,
                        actor());
            case 6 -> enters(initiative, List.of("STOPPED", "DESIGN", "RETIRED").get(random.nextInt(3)), day);
            default ->
                jdbc.sql("update initiative set fee_funded = not fee_funded where id = ?")
                        .param(initiative)
                        .update();
        }
    }

    private void spend(UUID initiative, Money amount, LocalDate on, Spending.Kind kind) {
        spending.record(
                UUID.randomUUID(),
                new Spending.Entry(kind, amount, null, on, clock.instant(), cast.manager()),
                cast.programme(),
                initiative,
                actor());
    }

    private void freeze(UUID initiative, LocalDate day) {
        jdbc.sql("""
                        insert into case_freeze (id, case_id, initiative_id, gate, valid_from, recorded_at, person_id, channel)
                        select gen_random_uuid(), id, initiative_id, 2, ?, recorded_at, person_id, channel
                        from economic_case where initiative_id = ? order by random() limit 1""").params(day, initiative).update();
    }

    private void enters(UUID initiative, String stage, LocalDate day) {
        jdbc.sql("update initiative set stage = ? where id = ?")
                .params(stage, initiative)
                .update();
        jdbc.sql("""
                        insert into stage_entry (id, initiative_id, stage, valid_from, recorded_at, person_id, channel)
                        values (gen_random_uuid(), ?, ?, ?, ?::date, ?, 'WEB')""").params(initiative, stage, day, day, cast.manager()).update();
    }

    private EconomicCase budget(int from) {
        TreeMap<Integer, Money> amounts = new TreeMap<>();
        for (int year = from; year < from + random.nextInt(4); year++) {
            amounts.put(year, Money.of(random.nextInt(1000)));
        }
        List<CaseLine> lines = new ArrayList<>();
        lines.add(new CaseLine(CaseLine.Kind.OPERATION, ControlArea.SERVICE, "Drift", new TreeMap<>(amounts)));
        if (!amounts.isEmpty()) {
            lines.add(new CaseLine(CaseLine.Kind.IMPLEMENTATION, ControlArea.SERVICE, "Udvikling", amounts));
        }
        return new EconomicCase(new PriceLevel(2022), lines);
    }

    private Actor actor() {
        return Actor.onTheWeb(cast.manager());
    }
}

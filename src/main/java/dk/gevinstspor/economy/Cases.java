package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a programme and of its initiatives, version after version. */
@Service
@Transactional
public class Cases {

    private final JdbcClient jdbc;
    private final Today today;

    Cases(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The programme's own case: the one the committee approved. */
    public void recordForProgramme(UUID programmeId, EconomicCase economicCase, Actor actor) {
        record(programmeId, null, economicCase, actor);
    }

    public void recordForInitiative(UUID programmeId, UUID initiativeId, EconomicCase economicCase, Actor actor) {
        record(programmeId, initiativeId, economicCase, actor);
    }

    @Transactional(readOnly = true)
    public Optional<EconomicCase> ofProgramme(UUID programmeId) {
        return latest("programme_id = :id and initiative_id is null", programmeId);
    }

    @Transactional(readOnly = true)
    public Optional<EconomicCase> ofInitiative(UUID initiativeId) {
        return latest("initiative_id = :id", initiativeId);
    }

    private void record(UUID programmeId, @Nullable UUID initiativeId, EconomicCase economicCase, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into economic_case (id, programme_id, initiative_id, price_level, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :level, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("level", economicCase.priceLevel().year())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        for (int position = 0; position < economicCase.lines().size(); position++) {
            insert(id, position, economicCase.lines().get(position));
        }
    }

    private void insert(UUID caseId, int position, CaseLine line) {
        line.amounts()
                .forEach((year, amount) -> jdbc.sql("insert into case_line values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                caseId,
                                position,
                                line.kind().name(),
                                line.area().name(),
                                line.label(),
                                year,
                                amount.thousands())
                        .update());
    }

    private Optional<EconomicCase> latest(String where, UUID id) {
        List<Row> rows =
                jdbc.sql("""
                        with latest as (select id, price_level from economic_case where %s order by seq desc limit 1)
                        select price_level, position, kind, control_area, label, year, amount
                        from latest join case_line on case_id = latest.id order by position, year""".formatted(where)).param("id", id).query(Row.class).list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new EconomicCase(new PriceLevel(rows.get(0).priceLevel()), new ArrayList<>(lines(rows))));
    }

    private static List<CaseLine> lines(List<Row> rows) {
        Map<Integer, List<Row>> byPosition =
                rows.stream().collect(Collectors.groupingBy(Row::position, TreeMap::new, Collectors.toList()));
        return byPosition.values().stream().map(Row::asLine).toList();
    }

    private record Row(
            int priceLevel,
            int position,
            CaseLine.Kind kind,
            ControlArea controlArea,
            String label,
            int year,
            Money amount) {

        static CaseLine asLine(List<Row> rows) {
            TreeMap<Integer, Money> amounts = new TreeMap<>();
            rows.forEach(row -> amounts.put(row.year, row.amount));
            Row first = rows.get(0);
            return new CaseLine(first.kind, first.controlArea, first.label, amounts);
        }
    }
}

package dk.gevinstspor.workplace.start;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.workplace.start.Pulse.Step;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a programme's pulse in one statement that costs the same however many initiatives there are. */
@Component
class Pulses {

    private final JdbcClient jdbc;
    private final Today today;

    Pulses(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @param stage null for what is overdue */
    private record Count(@Nullable String stage, int count) {}

    /** Of the whole programme for who may read it, else of the units that she heads. */
    @Transactional(readOnly = true)
    Pulse of(UUID programmeId, Reach reach) {
        List<Step> steps = new ArrayList<>();
        int overdue = 0;
        for (Count each : counts(programmeId, reach)) {
            if (each.stage == null) {
                overdue = each.count;
            } else if (each.count > 0) {
                steps.add(new Step(Stage.valueOf(each.stage), each.count));
            }
        }
        return new Pulse(List.copyOf(steps), overdue);
    }

    private List<Count> counts(UUID programmeId, Reach reach) {
        boolean all = reach.programmes().contains(programmeId);
        return jdbc.sql("""
                        select stage, count from (
                            select st.stage, st.place, n.count
                            from unnest(:stages::text[]) with ordinality st (stage, place)
                            cross join lateral (select count(*) from (select 1 from initiative i
                                where i.programme_id = :programme and i.stage = st.stage%1$s limit :most) counted) n
                            union all
                            select null, null, count(*) from (select 1 from task t
                                where t.programme_id = :programme and t.due_at < :today and t.initiative_id %2$s
                                limit :most) counted) found
                        order by place""".formatted(
                                all ? "" : " and i.unit_id = any(:units)",
                                all ? "is not null" : "in (select id from initiative where unit_id = any(:units))"))
                .param("stages", stages())
                .param("programme", programmeId)
                .param("units", reach.units().toArray(UUID[]::new))
                .param("today", startOf(today.date()))
                .param("most", Pulse.COUNTED + 1)
                .query(Count.class)
                .list();
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.COPENHAGEN).toInstant());
    }

    private static String[] stages() {
        return Stream.of(Stage.values())
                .filter(stage -> !stage.isClosed())
                .map(Enum::name)
                .toArray(String[]::new);
    }
}

package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days that a municipality, or one programme, does not work on beside weekends and public holidays. */
@Service
@Transactional
public class ClosingDays {

    private final JdbcClient jdbc;
    private final ChangeLog log;

    ClosingDays(JdbcClient jdbc, ChangeLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @param programmeId null for everybody's */
    public record ClosingDay(UUID id, @Nullable UUID programmeId, LocalDate day, String name) {}

    /** Everybody's and those of the programme, by day; of null, everybody's alone. */
    @Transactional(readOnly = true)
    public List<ClosingDay> of(@Nullable UUID programmeId) {
        return ofAny(programmeId == null ? Set.of() : Set.of(programmeId));
    }

    /** Everybody's and those of each of the programmes, by day. */
    @Transactional(readOnly = true)
    public List<ClosingDay> ofAny(Set<UUID> programmes) {
        return jdbc.sql(
                        "select * from closing_day where programme_id is null or programme_id = any(?) order by day, name")
                .param((Object) programmes.toArray(UUID[]::new))
                .query(ClosingDay.class)
                .list();
    }

    /** That day, or the first after it that the programme works on; of null, that everybody works on. */
    @Transactional(readOnly = true)
    public LocalDate workingDayFrom(LocalDate day, @Nullable UUID programmeId) {
        Set<LocalDate> closed = ReadOnce.of(
                "closing days of " + programmeId,
                () -> Set.copyOf(of(programmeId).stream().map(ClosingDay::day).toList()));
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> WorkingDays.isWorkingDay(next) && !closed.contains(next))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param programmeId null for everybody's
     * @return false when that day is closed already
     */
    public boolean add(@Nullable UUID programmeId, LocalDate day, String name, Actor actor) {
        UUID id = Ids.next();
        boolean added = jdbc.sql("insert into closing_day values (?, ?, ?, ?) on conflict do nothing")
                        .params(id, programmeId, day, name)
                        .update()
                == 1;
        if (added) {
            log.record("closing-day.added", id, programmeId, name, new Changes().add("day", null, day), actor);
        }
        return added;
    }

    /** What came of removing a day. */
    public enum Removal {
        DONE,
        /** it is everybody's, and she keeps only her programmes' */
        SHARED,
        /** there is no such day, or it is another programme's */
        UNKNOWN
    }

    /** @param shared whether everybody's may be removed too */
    public Removal remove(UUID id, Set<UUID> programmes, boolean shared, Actor actor) {
        Optional<ClosingDay> found = jdbc.sql("select * from closing_day where id = ?")
                .param(id)
                .query(ClosingDay.class)
                .optional();
        UUID programmeId = found.map(ClosingDay::programmeId).orElse(null);
        if (found.isEmpty() || (programmeId != null && !programmes.contains(programmeId))) {
            return Removal.UNKNOWN;
        }
        if (programmeId == null && !shared) {
            return Removal.SHARED;
        }
        jdbc.sql("delete from closing_day where id = ?").param(id).update();
        Changes changes = new Changes().add("day", found.get().day(), null);
        log.record("closing-day.removed", id, programmeId, found.get().name(), changes, actor);
        return Removal.DONE;
    }
}

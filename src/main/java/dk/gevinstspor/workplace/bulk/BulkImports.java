package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.kernel.Claims;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.workplace.bulk.BulkImport.Failure;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that were read, their lines, and how far their import has come. */
@Component
@Transactional
class BulkImports implements Claims.Attempts {

    private static final int RECENT = 10;

    private static final String IMPORTS = """
            select i.*, coalesce(p.created, 0) as created from initiative_import i
            left join initiative_import_progress p on p.import_id = i.id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    BulkImports(JdbcClient jdbc, ApplicationEventPublisher events, Today today) {
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    /** There is something for the worker. */
    record Started(UUID id) {}

    /** Shown to whoever sent it; nothing is created yet. */
    UUID keep(UUID programmeId, UUID personId, String fileName, List<BulkLine> lines) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into initiative_import (id, programme_id, person_id, file_name, lines, state, read_at)
                        values (:id, :programme, :person, :file, :lines, 'PREVIEW', :at)""")
                .param("id", id)
                .param("programme", programmeId)
                .param("person", personId)
                .param("file", fileName)
                .param("lines", lines.size())
                .param("at", Timestamp.from(today.now()))
                .update();
        jdbc.sql("""
                        insert into initiative_import_line (import_id, line, title, description, unit_id, initiative_id)
                        select :id, * from unnest(:lines, :titles, :descriptions, :units, :initiatives)""")
                .param("id", id)
                .param("lines", lines.stream().map(BulkLine::line).toArray(Integer[]::new))
                .param("titles", lines.stream().map(BulkLine::title).toArray(String[]::new))
                .param("descriptions", lines.stream().map(BulkLine::description).toArray(String[]::new))
                .param("units", lines.stream().map(BulkLine::unitId).toArray(UUID[]::new))
                .param("initiatives", lines.stream().map(BulkLine::initiativeId).toArray(UUID[]::new))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<BulkImport> find(UUID id) {
        return jdbc.sql(IMPORTS + "where i.id = ?")
                .param(id)
                .query(BulkImport.class)
                .optional();
    }

    /** Her latest, the newest first. */
    @Transactional(readOnly = true)
    List<BulkImport> of(UUID personId) {
        return jdbc.sql(IMPORTS + "where i.person_id = ? order by i.seq desc limit " + RECENT)
                .param(personId)
                .query(BulkImport.class)
                .list();
    }

    /** In the order of the file. */
    @Transactional(readOnly = true)
    List<BulkLine> lines(UUID importId, int first, int most) {
        return jdbc.sql("select * from initiative_import_line where import_id = ? order by line limit ? offset ?")
                .params(importId, most, first)
                .query(BulkLine.class)
                .list();
    }

    /** For the worker; a second click changes nothing. */
    void start(UUID id) {
        int started = jdbc.sql(
                        "update initiative_import set state = 'WAITING', started_at = ? where id = ? and state = 'PREVIEW'")
                .params(Timestamp.from(today.now()), id)
                .update();
        if (started > 0) {
            events.publishEvent(new Started(id));
        }
    }

    /** Only what was not started. */
    boolean discard(UUID id) {
        return jdbc.sql("delete from initiative_import where id = ? and state = 'PREVIEW'")
                        .param(id)
                        .update()
                > 0;
    }

    /** Locked until the transaction ends, and by one worker only; its progress may refer to it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> claim() {
        return jdbc.sql("""
                        select id from initiative_import where state = 'WAITING'
                        order by seq limit 1 for no key update skip locked""").query(UUID.class).optional();
    }

    /** One import of a programme after the other: two of the same file are not both new. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockProgramme(UUID programmeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "initiative import " + programmeId)
                .query((row, number) -> true)
                .single();
    }

    /** Lines of a file that are initiatives of the programme already, those that are closed aside. */
    @Transactional(readOnly = true)
    List<Existing> existing(UUID programmeId, Collection<BulkLine> lines) {
        return jdbc.sql("""
                        select l.line, i.number from unnest(:lines, :titles, :units) l (line, title, unit_id)
                        join initiative i on i.unit_id = l.unit_id and lower(i.title) = lower(l.title)
                        where i.programme_id = :programme and i.stage not in ('STOPPED', 'REJECTED', 'RETIRED')
                        order by l.line""")
                .param("lines", lines.stream().map(BulkLine::line).toArray(Integer[]::new))
                .param("titles", lines.stream().map(BulkLine::title).toArray(String[]::new))
                .param("units", lines.stream().map(BulkLine::unitId).toArray(UUID[]::new))
                .param("programme", programmeId)
                .query(Existing.class)
                .list();
    }

    record Existing(int line, int number) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id) {
        end(id, "DONE", null);
    }

    void failed(UUID id, Failure failure) {
        end(id, "FAILED", failure.name());
    }

    @Override
    public void giveUp(UUID id) {
        failed(id, Failure.BROKEN);
    }

    private void end(UUID id, String state, @Nullable String failure) {
        jdbc.sql("update initiative_import set state = ?, failure = ?, ended_at = ? where id = ? and state = 'WAITING'")
                .params(state, failure, Timestamp.from(today.now()), id)
                .update();
    }

    /** Seen by others at once, whatever becomes of the work. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int created) {
        jdbc.sql("update initiative_import_progress set created = ? where import_id = ?")
                .params(created, id)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(UUID id) {
        return jdbc.sql("""
                        insert into initiative_import_progress (import_id, attempts, created) values (?, 1, 0)
                        on conflict (import_id) do update
                            set attempts = initiative_import_progress.attempts + 1, created = 0
                        returning attempts""").param(id).query(Integer.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgetAttempt(UUID id) {
        jdbc.sql("update initiative_import_progress set attempts = attempts - 1, created = 0 where import_id = ?")
                .param(id)
                .update();
    }
}

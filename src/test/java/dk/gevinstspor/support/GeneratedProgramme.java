package dk.gevinstspor.support;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A programme with any number of initiatives, as it would be after some years: spread over departments, stages and
 * technologies, with the course each has taken, decisions, plans, risks, comments, tasks, contracts and what they promise
 * from which day, measurements, a confirmation for each quarter since it went live, harvests, cases and mails. The same
 * number gives the same programme. The engine knows nothing of it: it is for pages that read.
 */
public class GeneratedProgramme {

    private static final int DEPARTMENTS = 5;
    private static final int UNITS = 8;
    private static final int MANY = 10_000;

    private final TestOrganisation organisation;
    private final UnitSetup units;
    private final RoleSetup roles;
    private final JdbcClient jdbc;

    public GeneratedProgramme(TestOrganisation organisation, UnitSetup units, RoleSetup roles, JdbcClient jdbc) {
        this.organisation = organisation;
        this.units = units;
        this.roles = roles;
        this.jdbc = jdbc;
    }

    /** @param cast of whom {@code head} owns the benefit of three initiatives, the third, fourth and tenth; one of them waits for her */
    @Transactional
    public Cast of(int initiatives, LocalDate today) {
        Cast cast = organisation.programme();
        List<UUID> unitIds = new ArrayList<>();
        List<UUID> heads = new ArrayList<>();
        for (int department = 1; department <= DEPARTMENTS; department++) {
            UUID above = units.add(
                    cast.administration(), Unit.Kind.DEPARTMENT, "Afdeling " + department, Fte.of("200"), Actor.SYSTEM);
            for (int unit = 1; unit <= UNITS; unit++) {
                UUID id = units.add(
                        above, Unit.Kind.UNIT, "Enhed " + department + "." + unit, Fte.of("40"), Actor.SYSTEM);
                UUID head = organisation.person("Leder Nummer " + department + unit, id);
                units.appointHead(id, head, Actor.SYSTEM);
                roles.grant(head, cast.programme(), Role.UNIT_HEAD, Actor.SYSTEM);
                unitIds.add(id);
                heads.add(head);
            }
        }
        for (String sql : statements()) {
            jdbc.sql(sql)
                    .param("count", initiatives)
                    .param("programme", cast.programme())
                    .param("units", unitIds.toArray(UUID[]::new))
                    .param("heads", heads.toArray(UUID[]::new))
                    .param("unit", cast.unit())
                    .param("head", cast.head())
                    .param("manager", cast.manager())
                    .param("owner", cast.processOwner())
                    .param("today", today)
                    .update();
            if (initiatives >= MANY) {
                // What the triggers ask next is planned by what is there now.
                jdbc.sql("analyze").update();
            }
        }
        return cast;
    }

    /** Asks the record to take in what it commits to, the next time that the application starts. */
    @Transactional
    public void toBeRecorded() {
        jdbc.sql("""
                        insert into record_backlog (kind, subject_id)
                        select kind, id from (select 'CONTRACT' as kind, id, drafted_at as at, 0 as seq from benefit_contract
                              union all select 'SIGNATURE', id, recorded_at, seq from contract_signature
                              union all select 'CONTRACT_STEP', id, recorded_at, seq from contract_step
                              union all select 'CONFIRMATION', id, recorded_at, seq from confirmation
                              union all select 'HARVEST', id, recorded_at, seq from harvest) fact
                        where not exists (select from record_entry e where e.subject_id = fact.id)
                        order by at, seq, kind""").update();
    }

    private static List<String> statements() {
        try (InputStream sql = GeneratedProgramme.class.getResourceAsStream("/generated-programme.sql")) {
            return List.of(new String(sql.readAllBytes(), StandardCharsets.UTF_8).split(";\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dk.gevinstspor.support;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A programme with any number of initiatives, as it would be after some years: spread over departments, stages and
 * technologies, with decisions, risks, comments, tasks, contracts, cases and confirmations. The same number gives the same
 * programme. The engine knows nothing of it: it is for pages that read.
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
        for (String sql : STATEMENTS) {
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

    /** {@code n} counts the initiatives; ids follow from it, so each statement finds those of the others. */
    private static final String EACH = """
            from generate_series(1, :count) n
            cross join lateral (select md5(:programme::text || n)::uuid as id,
                (array['IDEA', 'SCREENING', 'PRIORITISATION', 'DISCOVERY', 'DESIGN', 'CONTRACT', 'DEVELOPMENT', 'GO_LIVE',
                    'HYPERCARE', 'HANDOVER', 'FOLLOW_UP', 'FOLLOW_UP', 'PERMANENT', 'PARKED', 'STOPPED', 'REJECTED'])
                    [1 + n % 16] as stage) x
            """;

    private static final String FACT = " :today, cast(:today as timestamp), :manager, 'WEB' ";

    private static final List<String> STATEMENTS = List.of(
            """
            insert into initiative (id, version, number, programme_id, title, description, unit_id, submitted_by,
                submitted_at, stage, left_stage, parked_until, fee_funded, process_owner_id, benefit_owner_id,
                planned_go_live, go_live_on, hypercare_until, handed_over)
            select id, 0, nextval('initiative_number'), :programme,
                (array['Partshøring', 'Fakturakontrol', 'Journalisering', 'Adresseopslag', 'Gravetilladelser',
                    'Kørselsregnskab', 'Påmindelser', 'Ledsagerkort', 'Affaldsbestilling', 'Aktindsigter'])[1 + n % 10]
                    || ' ' || (array['ved byggesager', 'i borgerservice', 'for skoler', 'i driften', 'hos plejecentre',
                    'om vinteren', 'i økonomi'])[1 + n % 7] || ' ' || n,
                'Sagsbehandlere skriver breve i hånden og slår oplysninger op i flere systemer. Omfang ' || n
                    || ' sager om året; en robot kan hente og kontrollere dem.'
                    || case when n % 50 = 0 then ' Særlig følsomme helbredsoplysninger indgår.' else '' end,
                case when n in (3, 4, 10) then :unit else (cast(:units as uuid[]))[1 + n % 40] end, :manager,
                now() - make_interval(days => n % 900), stage, case when stage in ('PARKED', 'STOPPED', 'REJECTED') then 'DESIGN' end,
                case when stage = 'PARKED' then :today + (n % 200) end, n % 11 = 0,
                :owner, case when n in (3, 4, 10) then :head else (cast(:heads as uuid[]))[1 + n % 40] end,
                case when n % 16 > 1 then :today + (n % 600 - 180) end,
                case when n % 16 between 8 and 12 then :today - (n % 700) end,
                case when n % 16 between 8 and 12 then :today - (n % 700) + 28 end, n % 16 between 10 and 12
            """ + EACH,
            """
            insert into initiative_particulars (id, initiative_id, process_owner_id, benefit_owner_id, fee_funded, go_live_on,
                valid_from, recorded_at, person_id, channel)
            select gen_random_uuid(), i.id, i.process_owner_id, i.benefit_owner_id, i.fee_funded, i.go_live_on,""" + FACT + " from initiative i where i.programme_id = :programme",
            "insert into stage_entry (id, initiative_id, stage, valid_from, recorded_at, person_id, channel)"
                    + " select gen_random_uuid(), id, stage, " + FACT + EACH,
            """
            insert into screening (id, initiative_id, technology, complexity, fte_low, fte_high, development_cost,
                volume_per_year, valid_from, recorded_at, person_id, channel)
            select gen_random_uuid(), id, (array['RPA', 'RDA', 'MACHINE_LEARNING', 'CHATBOT', 'WORKFLOW', 'IOT',
                'COMBINED'])[1 + n % 7], 'LOW', 0.2, 0.8, 150, 27000,""" + FACT + EACH + " where n % 16 > 1",
            """
            insert into decision (id, initiative_id, step, outcome, reason, valid_from, recorded_at, person_id, channel)
            select gen_random_uuid(), id, 'PRIORITISATION', 'APPROVED', 'Styregruppen godkender: effekten står mål med prisen, '
                || 'og leverandøren har lovet en prøveperiode (' || n || ').',""" + FACT + EACH + " where n % 16 > 2",
            """
            insert into risk (id, risk_id, initiative_id, title, likelihood, impact, response, closed, valid_from,
                recorded_at, person_id, channel)
            select gen_random_uuid(), gen_random_uuid(), id, 'Fagsystemet skiftes ud', 3, 1 + n % 5,
                'Aftal med leverandøren, at grænsefladen er uændret i to år.', false,""" + FACT + EACH + " where n % 3 = 0",
            """
            insert into task_comment (business_key, initiative_id, definition_key, text, valid_from, recorded_at,
                person_id, channel)
            select id, id, 'design', 'Vi mangler svar fra arkitekten om adgangen til registret.',""" + FACT + EACH + " where n % 4 = 0",
            """
            insert into benefit_contract (id, version, initiative_id, version_number, state, unit_id, owner_id, method,
                redeployment_plan, drafted_by, drafted_at)
            select md5('contract' || id)::uuid, 0, id, 1, 'SIGNED',
                case when n in (3, 4, 10) then :unit else (cast(:units as uuid[]))[1 + n % 40] end,
                case when n in (3, 4, 10) then :head else (cast(:heads as uuid[]))[1 + n % 40] end,
                'VOLUME', 'Omfordeles', :manager, now()
            """ + EACH + " where n % 16 between 6 and 12",
            "insert into benefit_promise (contract_id, from_day, fte) select md5('contract' || id)::uuid,"
                    + " :today - 700, 0.1 * (1 + n % 9) " + EACH + " where n % 16 between 6 and 12",
            "insert into contract_step (id, contract_id, state, valid_from, recorded_at, person_id, channel)"
                    + " select gen_random_uuid(), md5('contract' || id)::uuid, 'SIGNED', " + FACT + EACH
                    + " where n % 16 between 6 and 12",
            """
            insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at, owner_id, state,
                ended_at)
            select md5('period' || id)::uuid, 0, id, 1, '2021-Q4', :today - 80, :today - 80, :head, 'CLOSED', now()
            """ + EACH + " where n % 16 between 10 and 12",
            """
            insert into confirmation (id, initiative_id, period_id, fte, valid_from, recorded_at, person_id, channel)
            select gen_random_uuid(), id, md5('period' || id)::uuid, 0.1 * (n % 9),""" + FACT + EACH + " where n % 16 between 10 and 12",
            """
            insert into harvest (id, initiative_id, period_id, unit_id, fte, post, valid_from, recorded_at, person_id,
                channel)
            select gen_random_uuid(), id, md5('period' || id)::uuid, :unit, 0.1, 'Stilling ' || id,""" + FACT + EACH + " where n % 16 = 12",
            """
            insert into task (id, process, definition_key, form_key, business_key, programme_id, initiative_id, assignee,
                role, created_at, due_at)
            select 'g-' || id, 'initiative-lifecycle', key, key, id, :programme, id,
                case key when 'confirm-benefit' then case when n in (3, 4, 10) then :head else (cast(:heads as uuid[]))[1 + n % 40] end end,
                case key when 'screen' then 'CONSULTANT' when 'prioritise' then 'STEERING_GROUP'
                    when 'confirm-benefit' then null else 'PROGRAMME_MANAGER' end,
                :today - 20, :today + (n % 400 - 20)
            """ + EACH + """
            cross join lateral (select case when stage = 'SCREENING' then 'screen' when stage = 'PRIORITISATION'
                then 'prioritise' when stage = 'FOLLOW_UP' then 'confirm-benefit' when stage = 'GO_LIVE' then 'go-live'
                else 'receive-idea' end as key) k
            where stage in ('IDEA', 'SCREENING', 'PRIORITISATION', 'GO_LIVE', 'FOLLOW_UP')""",
            """
            insert into step_history (task_id, process, business_key, programme_id, initiative_id, activity_id,
                activity_type, started_at, ended_at, outcome, person_id)
            select 'd-' || id, 'initiative-lifecycle', id, :programme, id, 'receive-idea', 'userTask', :today - 30,
                :today - 20, 'COMPLETED', :manager
            """ + EACH + " where n % 16 between 1 and 2",
            """
            insert into step_history (task_id, process, business_key, programme_id, initiative_id, activity_id,
                activity_type, started_at)
            select t.id, t.process, t.business_key, t.programme_id, t.initiative_id, t.definition_key, 'userTask',
                t.created_at
            """ + EACH + " join task t on t.initiative_id = x.id",
            """
            insert into economic_case (id, programme_id, initiative_id, price_level, valid_from, recorded_at, person_id,
                channel)
            select md5('case' || id)::uuid, :programme, id, 2021,""" + FACT + EACH + " where n % 16 between 5 and 12",
            """
            insert into case_line (case_id, position, kind, control_area, label, year, amount, fte)
            select md5('case' || id)::uuid, position, kind, 'SERVICE', label, year, amount,
                case kind when 'SAVING' then 0.1 * (1 + n % 9) end
            """ + EACH + """
            cross join (values (0, 'SAVING', 'Effektivisering', -57), (1, 'OPERATION', 'Drift', 38),
                (2, 'IMPLEMENTATION', 'Udvikling', 150)) l (position, kind, label, amount)
            cross join generate_series(2021, 2026) year
            where n % 16 between 5 and 12 and (kind <> 'IMPLEMENTATION' or year = 2021)""",
            """
            insert into spending (id, programme_id, initiative_id, kind, amount, valid_from, recorded_at, person_id,
                channel)
            select gen_random_uuid(), :programme, id, 'DEVELOPMENT', 140,""" + FACT + EACH + " where n % 16 between 7 and 12");
}

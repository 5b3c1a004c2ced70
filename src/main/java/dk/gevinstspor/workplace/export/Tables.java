package dk.gevinstspor.workplace.export;

import dk.gevinstspor.workplace.export.Table.Column;
import java.util.List;

/** What is known of all initiatives, list by list; comments and evidence stay with those who may read the contract. */
final class Tables {

    private static final Column NUMBER = Column.of("pipeline.sheet.number");
    private static final Column TITLE = Column.of("pipeline.sheet.title");
    private static final Column QUARTER = Column.of("export.quarter");
    private static final Column DAY = Column.of("export.day");
    private static final Column RECORDED = Column.of("export.recorded");
    private static final Column PERSON = Column.of("export.person");
    private static final Column PRINCIPAL = Column.of("export.principal");
    private static final Column CHANNEL = new Column("export.channel", "benefit.channel.");
    private static final Column UNIT = Column.of("pipeline.sheet.unit");
    private static final Column OWNER = Column.of("pipeline.sheet.owner");

    private static final Table CASES = Table.of(
            "sager",
            "export.cases",
            """
            select 'A-' || i.number, i.title, c.number, c.valid_from, c.price_level, l.kind, l.control_area, l.label,
                o.origin, l.year, l.amount, l.fte
            from initiative i
            join lateral (
                select id, valid_from, price_level,
                    (select count(*) from economic_case e where e.initiative_id = i.id) as number
                from economic_case where initiative_id = i.id order by seq desc limit 1) c on true
            join case_line l on l.case_id = c.id
            left join case_line_origin o on o.case_id = l.case_id and o.position = l.position
            where %s
            order by i.number, l.position, l.year""",
            NUMBER,
            TITLE,
            Column.of("export.case.version"),
            Column.of("export.case.recorded"),
            Column.of("export.case.priceLevel"),
            new Column("export.case.kind", "economy.lineKind."),
            new Column("export.case.area", "economy.area."),
            Column.of("export.case.label"),
            new Column("export.case.origin", "economy.origin."),
            Column.of("export.case.year"),
            Column.of("export.case.amount"),
            Column.of("export.case.fte"));

    private static final Table SPENDING = Table.of(
            "forbrug",
            "export.spending",
            """
            select 'A-' || i.number, i.title, s.valid_from, s.kind, s.amount, s.note, s.recorded_at, w.name, f.name
            from spending s
            join initiative i on i.id = s.initiative_id
            left join person w on w.id = s.person_id
            left join person f on f.id = s.on_behalf_of
            where %s
            order by s.seq""",
            NUMBER,
            TITLE,
            DAY,
            new Column("export.case.kind", "economy.kind."),
            Column.of("export.case.amount"),
            Column.of("export.note"),
            RECORDED,
            PERSON,
            PRINCIPAL);

    private static final Table CONTRACTS = Table.of(
            "kontrakter",
            "export.contracts",
            """
            select 'A-' || i.number, i.title, c.version_number, o.name, c.method, b.from_day, b.fte
            from initiative i
            join benefit_contract c on c.id = i.signed_contract_id
            join benefit_promise b on b.contract_id = c.id
            left join person o on o.id = c.owner_id
            where %s
            order by i.number, b.from_day""",
            NUMBER,
            TITLE,
            Column.of("export.case.version"),
            OWNER,
            new Column("export.method", "initiative.method."),
            Column.of("export.case.recorded"),
            Column.of("export.promised"));

    private static final Table FOLLOW_UPS = Table.of(
            "opfoelgninger",
            "export.followUps",
            """
            select 'A-' || i.number, i.title, p.ordinal, p.quarter, p.due_at, p.asked_at, o.name, p.state,
                (select b.fte from benefit_promise b where b.contract_id = i.signed_contract_id
                    and b.from_day <= (p.due_at at time zone 'Europe/Copenhagen')::date
                    order by b.from_day desc limit 1),
                (select c.fte from confirmation c where c.period_id = p.id order by c.seq desc limit 1), p.ended_at
            from follow_up_period p
            join initiative i on i.id = p.initiative_id
            left join person o on o.id = p.owner_id
            where %s
            order by i.number, p.due_at, p.id""",
            NUMBER,
            TITLE,
            Column.of("export.ordinal"),
            QUARTER,
            DAY,
            Column.of("export.asked"),
            OWNER,
            new Column("export.state", "benefit.state."),
            Column.of("export.promised"),
            Column.of("export.confirmed"),
            Column.of("export.ended"));

    private static final Table CONFIRMATIONS = Table.of(
            "bekraeftelser",
            "export.confirmations",
            """
            select 'A-' || i.number, i.title, p.quarter, c.valid_from, c.fte, c.suggested, c.goals, p.state, c.recorded_at,
                w.name, f.name, c.channel,
                case when exists (select from confirmation n where n.corrects = c.id) then 'corrected'
                    when p.state = 'DISPUTED' then 'disputed' else 'stands' end
            from confirmation c
            join follow_up_period p on p.id = c.period_id
            join initiative i on i.id = c.initiative_id
            left join person w on w.id = c.person_id
            left join person f on f.id = c.on_behalf_of
            where %s
            order by c.seq""",
            NUMBER,
            TITLE,
            QUARTER,
            DAY,
            Column.of("export.confirmed"),
            Column.of("export.suggested"),
            new Column("export.goals", "benefit.goals."),
            new Column("export.state", "benefit.state."),
            RECORDED,
            PERSON,
            PRINCIPAL,
            CHANNEL,
            new Column("export.counts", "export.counts."));

    private static final Table HARVESTS = Table.of(
            "hoest",
            "export.harvests",
            """
            select 'A-' || i.number, i.title, p.quarter, h.valid_from, h.fte, h.recorded_at, w.name, f.name, h.channel
            from harvest h
            join initiative i on i.id = h.initiative_id
            left join follow_up_period p on p.id = h.period_id
            left join person w on w.id = h.person_id
            left join person f on f.id = h.on_behalf_of
            where %s and h.fte <> 0
            order by h.seq""",
            NUMBER,
            TITLE,
            QUARTER,
            DAY,
            Column.of("export.harvested"),
            RECORDED,
            PERSON,
            PRINCIPAL,
            CHANNEL);

    private static final Table MEASUREMENTS = Table.of(
            "maalinger",
            "export.measurements",
            """
            select 'A-' || i.number, i.title, m.case_class, m.from_day, m.valid_from, m.quantity, m.minutes, m.origin,
                s.name, m.recorded_at, w.name
            from measurement m
            join initiative i on i.id = m.initiative_id
            left join measurement_source s on s.id = m.source_id
            left join person w on w.id = m.person_id
            where %s and not exists (select from measurement r where r.replaces = m.id)
            order by i.number, m.from_day, m.seq""",
            NUMBER,
            TITLE,
            Column.of("export.caseClass"),
            Column.of("export.from"),
            Column.of("export.until"),
            Column.of("export.count"),
            Column.of("export.minutes"),
            new Column("export.case.origin", "benefit.measurement.origin."),
            Column.of("export.source"),
            RECORDED,
            PERSON);

    private static final Table DECISIONS = Table.of(
            "beslutninger",
            "export.decisions",
            """
            select 'A-' || i.number, i.title, d.step, d.outcome, d.reason, d.valid_from, d.recorded_at, w.name, f.name,
                d.channel
            from decision d
            join initiative i on i.id = d.initiative_id
            left join person w on w.id = d.person_id
            left join person f on f.id = d.on_behalf_of
            where %s
            order by d.seq""",
            NUMBER,
            TITLE,
            new Column("export.step", "initiative.step."),
            new Column("export.outcome", "initiative.outcome."),
            Column.of("export.reason"),
            DAY,
            RECORDED,
            PERSON,
            PRINCIPAL,
            CHANNEL);

    private static final Table RISKS = Table.of(
            "risici",
            "export.risks",
            """
            select 'A-' || i.number, i.title, r.title, r.likelihood, r.impact, r.likelihood * r.impact, r.response, r.closed,
                r.valid_from, w.name
            from initiative i
            join lateral (select distinct on (risk_id) * from risk where initiative_id = i.id
                order by risk_id, seq desc) r on true
            left join person w on w.id = r.person_id
            where %s
            order by i.number, r.closed, r.likelihood * r.impact desc, r.risk_id""",
            NUMBER,
            TITLE,
            Column.of("initiative.risk.title"),
            Column.of("initiative.risk.likelihood"),
            Column.of("initiative.risk.impact"),
            Column.of("export.score"),
            Column.of("initiative.risk.response"),
            Column.of("export.closed"),
            DAY,
            PERSON);

    private static final Table DOCUMENTS = Table.of(
            "dokumenter",
            "export.documents",
            """
            select 'A-' || i.number, i.title, d.title, f.name, f.media_type, f.size, d.valid_from, d.recorded_at, w.name
            from initiative_document d
            join file f on f.id = d.file_id
            join initiative i on i.id = d.initiative_id
            left join person w on w.id = d.person_id
            where %s
            order by i.number, d.title, d.seq""",
            NUMBER,
            TITLE,
            Column.of("export.document"),
            Column.of("export.file"),
            Column.of("export.type"),
            Column.of("export.bytes"),
            DAY,
            RECORDED,
            PERSON);

    private static final Table UNITS = Table.of(
            "enheder",
            "export.units",
            """
            select u.name, u.kind, p.name, h.name, u.staffing, u.valid_from
            from unit_version u
            left join unit_version p on p.unit_id = u.parent_id and p.valid_to is null
            left join person h on h.id = u.head_id
            where u.valid_to is null
            order by p.name nulls first, u.name, u.unit_id""",
            UNIT,
            new Column("export.case.kind", "organisation.kind."),
            Column.of("export.parent"),
            Column.of("export.head"),
            Column.of("export.staffing"),
            Column.of("export.case.recorded"));

    static final List<Table> ALL = List.of(
            CASES,
            SPENDING,
            CONTRACTS,
            FOLLOW_UPS,
            CONFIRMATIONS,
            HARVESTS,
            MEASUREMENTS,
            DECISIONS,
            RISKS,
            DOCUMENTS,
            UNITS);

    private Tables() {}
}

package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.InitiativeRights.Reader;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a programme's ÅV changed: sums over groups in one statement, and the initiatives behind one sum in one. */
@Component
@Transactional(readOnly = true)
class PortfolioReads {

    /**
     * Each figure as what it added to the one before, so that any sum is a sum of changes. Of the contract it is the
     * signed one's profile; of the confirmations each initiative's latest counts, unless it was corrected or is disputed.
     */
    private static final String CHANGES = """
            with mine as (
                select i.*, d.department_id, d.department_name, s.technology
                from initiative i
                join unit_department d on d.unit_id = i.unit_id
                left join lateral (select technology from screening
                    where initiative_id = i.id order by seq desc limit 1) s on true
                where i.programme_id = :programme),
            change as (
                select m.id, 'CONTRACTED' as measure, p.from_day as day,
                       p.fte - coalesce(lag(p.fte) over (partition by p.contract_id order by p.from_day), 0) as fte
                from mine m join benefit_promise p on p.contract_id = m.signed_contract_id
                union all
                select c.initiative_id, 'CONFIRMED', c.valid_from,
                       c.fte - coalesce(lag(c.fte) over (partition by c.initiative_id order by c.valid_from, c.seq), 0)
                from confirmation c where c.initiative_id in (select id from mine)
                  and not exists (select from confirmation n where n.corrects = c.id)
                  and not exists (select from dispute d where d.period_id = c.period_id and not exists (
                      select from dispute_step e where e.dispute_id = d.id
                          and e.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED')))
                union all
                select h.initiative_id, 'HARVESTED', h.valid_from, h.fte
                from harvest h where h.initiative_id in (select id from mine))
            """;

    private static final String PARTS = """
            select i.id, 'A-' || i.number || ' ' || i.title as label, d.department_name, i.technology, i.fte
            from (
                select i.id, i.number, i.title, i.unit_id, s.technology, m.fte
                from initiative i
                left join initiative_standing s on s.initiative_id = i.id
                cross join lateral (%s) m (fte)
                where i.programme_id = :programme and i.fee_funded = :fees and m.fte <> 0 %s %s %s
                order by i.number %s) i
            join unit_department d on d.unit_id = i.unit_id
            order by i.number""";

    private static final String CONTRACTED_AT = """
            select p.fte from benefit_promise p
            where p.contract_id = i.signed_contract_id and p.from_day <= :day order by p.from_day desc limit 1""";

    private static final String CONFIRMED_AT = """
            select c.fte from confirmation c
            where c.initiative_id = i.id and c.valid_from <= :day
              and not exists (select from confirmation n where n.corrects = c.id)
              and not exists (select from dispute d where d.period_id = c.period_id and not exists (
                  select from dispute_step e where e.dispute_id = d.id
                      and e.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED')))
            order by c.valid_from desc, c.seq desc limit 1""";

    private static final String HARVESTED_AT =
            "select sum(h.fte) from harvest h where h.initiative_id = i.id and h.valid_from <= :day";

    /** What an initiative has come to on the day: the same as the sum of its changes. */
    private static final Map<Measure, String> AT =
            Map.of(Measure.CONTRACTED, CONTRACTED_AT, Measure.CONFIRMED, CONFIRMED_AT, Measure.HARVESTED, HARVESTED_AT);

    private static final String OF_DEPARTMENT =
            " and i.unit_id = any(array(select unit_id from unit_department where department_id = :department))";
    private static final String OF_TECHNOLOGY = " and coalesce(s.technology, '') = :technology";
    private static final String MINE = """
             and (i.unit_id = any (:units) or i.id = any (:party)
                or :me in (i.submitted_by, i.process_owner_id, i.benefit_owner_id))""";

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    PortfolioReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a quarter added to a measure, in a department, by a technology. */
    record Change(
            Measure measure,
            UUID departmentId,
            String departmentName,
            @Nullable String technology,
            boolean feeFunded,
            Quarter quarter,
            Fte fte) {}

    /**
     * Which initiatives a figure sums.
     *
     * @param departmentId null for all
     * @param technology null for all, empty for those without one
     */
    record Selection(
            Measure measure,
            Quarter quarter,
            @Nullable UUID departmentId,
            @Nullable String technology,
            boolean feeFunded) {}

    /** One initiative's part of a figure, ÅV a year. */
    record Part(
            UUID id,
            String label,
            String departmentName,
            @Nullable String technology,
            Fte fte) {}

    /**
     * A page of the initiatives behind a figure.
     *
     * @param sum ÅV of all pages; of all that are hers, when she may not read every initiative
     */
    record Behind(List<Part> parts, Fte sum, boolean hasNext) {}

    List<Change> changes(UUID programmeId) {
        return jdbc.sql(CHANGES + """
                        select c.measure, m.department_id, m.department_name, m.technology, m.fee_funded,
                               extract(year from c.day)::int as year, extract(quarter from c.day)::int as quarter,
                               sum(c.fte) as fte
                        from change c join mine m on m.id = c.id
                        group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 4, 5, 6, 7""")
                .param("programme", programmeId)
                .query(PortfolioReads::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                Measure.valueOf(row.getString("measure")),
                row.getObject("department_id", UUID.class),
                row.getString("department_name"),
                row.getString("technology"),
                row.getBoolean("fee_funded"),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                new Fte(row.getBigDecimal("fte")));
    }

    /**
     * The initiatives behind a figure, by number; {@value PAGE} a page from 1. No more of them are looked at than the page
     * needs.
     *
     * @param sum the figure
     */
    Behind parts(UUID programmeId, Selection selection, int page, Fte sum) {
        List<Part> found = parts(programmeId, selection, "", "limit :most offset :from")
                .param("most", PAGE + 1)
                .param("from", (page - 1L) * PAGE)
                .query(Part.class)
                .list();
        return new Behind(found.stream().limit(PAGE).toList(), sum, found.size() > PAGE);
    }

    /** Those that somebody may read who may not read all, and what they sum to. */
    Behind partsOf(Reader reader, UUID programmeId, Selection selection, int page) {
        List<Part> all = parts(programmeId, selection, MINE, "")
                .param("units", reader.units().toArray(UUID[]::new))
                .param("party", reader.party().toArray(UUID[]::new))
                .param("me", reader.personId())
                .query(Part.class)
                .list();
        return new Behind(
                all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                all.stream().map(Part::fte).reduce(Fte.ZERO, Fte::plus),
                all.size() > (long) page * PAGE);
    }

    private JdbcClient.StatementSpec parts(UUID programmeId, Selection selection, String whose, String which) {
        return jdbc.sql(PARTS.formatted(
                        AT.get(selection.measure()),
                        selection.departmentId() == null ? "" : OF_DEPARTMENT,
                        selection.technology() == null ? "" : OF_TECHNOLOGY,
                        whose,
                        which))
                .param("programme", programmeId)
                .param("day", selection.quarter().lastDay())
                .param("fees", selection.feeFunded())
                .param("department", selection.departmentId())
                .param("technology", selection.technology());
    }
}

package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    /**
     * One initiative's part of a figure.
     *
     * @param total how many there are on all pages
     * @param sum ÅV of all pages
     */
    record Part(
            UUID id,
            String label,
            String departmentName,
            @Nullable String technology,
            Fte fte,
            int total,
            Fte sum) {}

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

    /** The initiatives behind a figure that the reader may read, by number; {@value PAGE} a page from 1. */
    List<Part> parts(UUID programmeId, Selection selection, InitiativeRights.Reader reader, int page) {
        return jdbc.sql(CHANGES + """
                        , part as (
                            select m.id, 'A-' || m.number || ' ' || m.title as label, m.number, m.department_name,
                                   m.technology, m.unit_id, m.submitted_by, m.process_owner_id, m.benefit_owner_id,
                                   sum(c.fte) as fte
                            from change c join mine m on m.id = c.id
                            where c.measure = :measure and c.day <= :day and m.fee_funded = :fees
                              and (cast(:department as uuid) is null or m.department_id = :department)
                              and (cast(:technology as text) is null or coalesce(m.technology, '') = :technology)
                            group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(c.fte) <> 0)
                        select id, label, department_name, technology, fte, count(*) over ()::int as total,
                               sum(fte) over () as sum
                        from part
                        where :all or unit_id = any (:units) or id = any (:party)
                            or :me in (submitted_by, process_owner_id, benefit_owner_id)
                        order by number limit :page offset :from""")
                .param("programme", programmeId)
                .param("measure", selection.measure().name())
                .param("day", selection.quarter().lastDay())
                .param("fees", selection.feeFunded())
                .param("department", selection.departmentId())
                .param("technology", selection.technology())
                .param("all", reader.readsAll())
                .param("units", reader.units().toArray(UUID[]::new))
                .param("party", reader.party().toArray(UUID[]::new))
                .param("me", reader.personId())
                .param("page", PAGE)
                .param("from", (page - 1L) * PAGE)
                .query(Part.class)
                .list();
    }

    static int pages(int total) {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }
}

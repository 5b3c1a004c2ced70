package dk.gevinstspor.workplace.search;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.initiative.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds texts by PostgreSQL's full text search. One statement, however much there is. What only begins with the words is
 * looked for when there is room for it beside what has the words themselves: the index reads every text that it could be.
 */
@Component
class Search {

    static final int PAGE = 20;

    /** So many texts are ranked. Words that more have than this say too little: the page asks for another. */
    static final int RANKED = 500;

    /** With so many texts that have the words themselves, what only begins with them is not looked for. */
    private static final int ENOUGH = 200;

    /** Written out at each use: behind a name, the planner could not tell rare words from common ones. */
    private static final String TYPED = "websearch_to_tsquery('danish', :typed)";

    private static final String WORDS = "(" + TYPED + " || to_tsquery('danish', :beginnings))";

    /** Of so many units there are few initiatives: their texts are looked through, not all texts that have the words. */
    private static final int FEW_UNITS = 3;

    private static final String EACH_OF_HERS = """
            (select * from search_entry where initiative_id is null
                union all
                select e.* from (%s) hers
                cross join lateral (select * from search_entry where initiative_id = hers.id offset 0) e) e
                where true""";

    private static final String FIND = """
            with typed as materialized (
                select e.id, e.kind, e.subject_id, e.initiative_id, e.words from %1$s and e.words @@ %5$s
                limit %2$d
            ), candidate as materialized (
                select * from typed
                union all
                select e.id, e.kind, e.subject_id, e.initiative_id, e.words from %1$s and (select count(*) from typed) < %6$d and e.words @@ %4$s and not e.words @@ %5$s
                limit %2$d
            ), numbered as (
                select e.id, e.kind, e.subject_id, e.initiative_id, e.words from %1$s and e.kind = 'INITIATIVE'
                  and e.subject_id = (select id from initiative where number = :number)
            ), found as (
                select id, subject_id, initiative_id,
                    ts_rank(words, %4$s) * case kind when 'INITIATIVE' then 2 else 1 end as rank
                from candidate
                union all
                select id, subject_id, initiative_id, 1000 from numbered
            ), grouped as (
                select id, rank, row_number() over same as place, count(*) over (partition by
                    coalesce(initiative_id, subject_id)) as texts
                from found window same as (partition by coalesce(initiative_id, subject_id) order by rank desc, id)
            ), shown as materialized (
                select id, rank, texts, count(*) over () as total, (select count(*) from candidate) as candidates
                from grouped where place = 1
                order by rank desc, id desc limit %3$d offset :first
            )
            select e.kind, e.subject_id, e.initiative_id, i.number, i.title as initiative_title, i.stage, s.texts,
                s.total, s.candidates,
                ts_headline('danish', e.title, %4$s,
                    'HighlightAll=true, StartSel=\uE000, StopSel=\uE001') as title,
                ts_headline('danish', e.body, %4$s,
                    'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001')
                    as body
            from shown s join search_entry e on e.id = s.id left join initiative i on i.id = e.initiative_id
            order by s.rank desc, s.id desc""";

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tooMany more texts have the words than were ranked */
    record Found(List<Hit> hits, int total, boolean tooMany) {

        public int pages() {
            return (total + PAGE - 1) / PAGE;
        }
    }

    /** @param page from 1 */
    @Transactional(readOnly = true)
    Found find(Question question, Reach reach, int page) {
        int[] counts = {0, 0};
        List<Hit> hits = jdbc.sql(FIND.formatted(visible(reach), RANKED, PAGE, WORDS, TYPED, ENOUGH))
                .param("typed", question.asTyped())
                .param("beginnings", question.beginnings())
                .param("number", question.number())
                .param("first", (page - 1) * PAGE)
                .params(reach.parameters())
                .query((row, number) -> {
                    counts[0] = row.getInt("total");
                    counts[1] = row.getInt("candidates");
                    return hit(row);
                })
                .list();
        return new Found(hits, counts[0], counts[1] >= RANKED);
    }

    /**
     * The texts {@code e} that somebody may find, as a table and a condition. People and units are everybody's to know
     * (domain, rights table).
     */
    private static String visible(Reach reach) {
        if (reach.everything()) {
            return "search_entry e where true";
        }
        String hers = "select i.id from initiative i where " + reach.condition("i");
        if (!reach.isOfWholeProgrammes() && reach.units().size() <= FEW_UNITS) {
            return EACH_OF_HERS.formatted(hers);
        }
        String programmes = reach.programmes().isEmpty() ? "" : "e.programme_id = any(:reachedProgrammes) or ";
        return "search_entry e where (e.initiative_id is null or " + programmes + "e.initiative_id = any(array(" + hers
                + ")))";
    }

    private static Hit hit(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new Hit(
                Hit.Kind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getObject("number", Integer.class),
                row.getString("initiative_title"),
                stage == null ? null : Stage.valueOf(stage),
                Marked.of(row.getString("title")),
                Marked.of(row.getString("body")),
                row.getInt("texts") - 1);
    }
}

package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Today;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the pipeline. Each question is one statement, and what it costs does not grow with what it leaves out. */
@Component
class Pipeline {

    static final int PAGE = 25;

    /** Counted no further: what is more is told as more. */
    static final int COUNTED = 1000;

    private static final int CARDS = 6;
    private static final int COUNTED_IN_COLUMN = 500;
    private static final int FETCHED_AT_ONCE = 500;

    private static final String ONE_LIST = "select i.*, 0 as in_column";

    private static final String SHOWN =
            """
            select i.id, i.number, i.title, i.stage, i.programme_id, i.unit_id, i.parked_until, i.fee_funded, i.planned_go_live,
                i.go_live_on, i.benefit_owner_id, p.name as owner, s.technology, s.fte_low, s.fte_high, %s as contracted,
                coalesce(s.confirmed, 0) as confirmed, coalesce(s.harvested, 0) as harvested, i.in_column, i.description,
                %s as time_light, %s as benefit_light, t.definition_key as next_task, t.due_at
            from (%%s) i
            left join person p on p.id = i.benefit_owner_id
            %s
            left join lateral (select definition_key, due_at from task
                where initiative_id = i.id order by due_at, id limit 1) t on true
            """.formatted(PipelineSql.PROMISED, LightSql.TIME, LightSql.BENEFITS, LightSql.JUDGED);

    private static final String ONE_PAGE = """
            with found as materialized (
                select %1$s as id, row_number() over (order by %2$s) as place%3$s order by %2$s limit %4$d)
            """ + SHOWN.formatted("""
                    select i.*, f.place, (select count(*) from found) as in_column
                    from found f join initiative i on i.id = f.id where f.place > :before and f.place <= :before + :most""").replace("%", "%%") + " order by i.place";

    /** For who reads whole programmes: one initiative of each person is enough. */
    private static final String OWNS_ANY =
            "join lateral (select 1 from initiative i where i.benefit_owner_id = p.id and %s limit 1) owned on true";

    /** For who does not: there are few. */
    private static final String OWNS_OF_FEW = "where p.id in (select i.benefit_owner_id from initiative i where %s)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Today today;

    Pipeline(JdbcClient jdbc, DataSource dataSource, Today today) {
        this.jdbc = jdbc;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(template);
        this.today = today;
    }

    /** @param total counted to {@link #COUNTED}; one more means that there are more */
    record Page(List<PipelineRow> rows, int total, boolean hasNext) {

        public boolean isCounted() {
            return total <= COUNTED;
        }
    }

    /** A column of the board: the first cards, and how many there are, counted to a limit. */
    record Column(Stage stage, List<PipelineRow> cards, int total) {

        public boolean isCounted() {
            return total <= COUNTED_IN_COLUMN;
        }

        public int limit() {
            return COUNTED_IN_COLUMN;
        }
    }

    @Transactional(readOnly = true)
    Page page(PipelineFilter filter, Reach reach) {
        PipelineSql sql = new PipelineSql(filter, reach, today.date());
        int before = (filter.page() - 1) * PAGE;
        boolean atOnce = sql.isCountedWithItsPage();
        int[] found = {0};
        List<PipelineRow> rows = jdbc.sql(ONE_PAGE.formatted(
                        sql.id(),
                        sql.order(),
                        sql.narrow(),
                        (atOnce ? Math.max(COUNTED, before + PAGE) : before + PAGE) + 1))
                .params(sql.parameters())
                .param("before", before)
                .param("most", PAGE + 1)
                .query((row, number) -> {
                    found[0] = row.getInt("in_column");
                    return row(row, number);
                })
                .list();
        return new Page(
                rows.stream().limit(PAGE).toList(),
                atOnce && !rows.isEmpty() ? Math.min(found[0], COUNTED + 1) : count(sql),
                rows.size() > PAGE);
    }

    private int count(PipelineSql sql) {
        return jdbc.sql("select count(*) from (select 1" + sql.narrow() + " limit " + (COUNTED + 1) + ") counted")
                .params(sql.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * The first that come after a line, in that order; the filter says whether up or down.
     *
     * @param last number, title and stage of that line; null for the beginning
     * @param programmeId null for all that she may read
     */
    @Transactional(readOnly = true)
    List<PipelineRow> after(
            @Nullable Last last,
            PipelineFilter filter,
            ListingOrder by,
            @Nullable UUID programmeId,
            Reach reach,
            int most) {
        PipelineSql sql = new PipelineSql(filter, reach, today.date());
        String order = by.sorting().sql(filter.down());
        String beyond = (last == null ? "" : " and " + by.beyond(filter.down()))
                + (programmeId == null ? "" : " and i.programme_id = :onlyOf");
        JdbcClient.StatementSpec asked = jdbc.sql(
                        SHOWN.formatted(ONE_LIST + sql.from() + beyond + " order by " + order + " limit " + most)
                                + " order by " + order)
                .params(sql.parameters())
                .param("onlyOf", programmeId);
        return (last == null
                        ? asked
                        : asked.param("lastNumber", last.number)
                                .param("lastTitle", last.title)
                                .param("lastStage", last.stage.name()))
                .query(Pipeline::row)
                .list();
    }

    /** The line that a page of a listing ended with. */
    record Last(int number, String title, Stage stage) {}

    /** None when there is no such initiative, or she may not read it. */
    @Transactional(readOnly = true)
    Optional<PipelineRow> one(UUID id, Reach reach) {
        PipelineSql sql = new PipelineSql(PipelineFilter.of(Map.of()), reach, today.date());
        return jdbc.sql(SHOWN.formatted(ONE_LIST + sql.from() + " and i.id = :id"))
                .params(sql.parameters())
                .param("id", id)
                .query(Pipeline::row)
                .optional();
    }

    /** The columns in the order of the life of an initiative, the empty ones too. */
    @Transactional(readOnly = true)
    List<Column> board(PipelineFilter filter, Reach reach) {
        PipelineSql sql = new PipelineSql(filter, reach, today.date());
        String cards = """
                select i.*, n.in_column from unnest(:stages::text[]) st(stage)
                cross join lateral (select count(*) as in_column from (select 1%1$s limit %2$d) counted) n
                cross join lateral (select %3$s as id%1$s order by %4$s limit %5$d) c
                join initiative i on i.id = c.id""".formatted(
                        sql.narrow() + " and " + sql.stage() + " = st.stage",
                        COUNTED_IN_COLUMN + 1,
                        sql.id(),
                        sql.order(),
                        CARDS);
        Map<Stage, Column> columns = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            columns.put(stage, new Column(stage, new ArrayList<>(), 0));
        }
        jdbc.sql(SHOWN.formatted(cards) + " order by " + filter.sorting().sql(filter.down()))
                .params(sql.parameters())
                .param("stages", Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new))
                .query((ResultSet result) -> {
                    PipelineRow row = row(result, 0);
                    int total = result.getInt("in_column");
                    Column before = columns.get(row.stage());
                    if (before != null) {
                        before.cards().add(row);
                        columns.put(row.stage(), new Column(row.stage(), before.cards(), total));
                    }
                });
        return List.copyOf(columns.values());
    }

    /** All of them, one at a time, from a cursor: the transaction ends when the last is taken. */
    @Transactional(readOnly = true)
    void each(PipelineFilter filter, Reach reach, Consumer<PipelineRow> taker) {
        PipelineSql sql = new PipelineSql(filter, reach, today.date());
        String order = filter.sorting().sql(filter.down());
        streaming.query(
                SHOWN.formatted(ONE_LIST + sql.from()) + " order by " + order, sql.parameters(), (ResultSet row) -> {
                    taker.accept(row(row, 0));
                });
    }

    /** Everybody who owns the benefit of an initiative that the reader may see, by name. */
    Map<UUID, String> owners(Reach reach) {
        Map<UUID, String> owners = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.name from person p %s
                        order by p.name, p.id""".formatted((reach.isOfWholeProgrammes() ? OWNS_ANY : OWNS_OF_FEW).formatted(reach.condition("i"))))
                .params(reach.parameters())
                .query((ResultSet row) -> {
                    owners.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return owners;
    }

    private static PipelineRow row(ResultSet row, int number) throws SQLException {
        String technology = row.getString("technology");
        Timestamp due = row.getTimestamp("due_at");
        return new PipelineRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("parked_until", LocalDate.class),
                row.getBoolean("fee_funded"),
                row.getObject("planned_go_live", LocalDate.class),
                row.getObject("go_live_on", LocalDate.class),
                row.getObject("benefit_owner_id", UUID.class),
                row.getString("owner"),
                technology == null ? null : Technology.valueOf(technology),
                fte(row.getBigDecimal("fte_low")),
                fte(row.getBigDecimal("fte_high")),
                new Fte(row.getBigDecimal("contracted")),
                new Fte(row.getBigDecimal("confirmed")),
                new Fte(row.getBigDecimal("harvested")),
                Light.valueOf(row.getString("time_light")),
                Light.valueOf(row.getString("benefit_light")),
                row.getString("next_task"),
                due == null ? null : due.toInstant(),
                row.getString("description"));
    }

    private static @Nullable Fte fte(@Nullable BigDecimal value) {
        return value == null ? null : new Fte(value);
    }
}

package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of cases, as rows. */
@Component
class CaseRows {

    private static final String LINES = """
            select l.case_id, c.price_level, l.position, l.kind, l.control_area, l.label, l.year,
                   l.amount, l.fte, o.origin, o.rate_name, o.rate_amount, o.rate_price_level,
                   o.rate_valid_from, o.share, o.administrative_share, o.note, o.source
            from case_line l join economic_case c on c.id = l.case_id
            left join case_line_origin o on o.case_id = l.case_id and o.position = l.position
            where %s order by l.case_id, l.position, l.year""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final JdbcTemplate batches;

    CaseRows(JdbcClient jdbc, Questions questions, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.batches = batches;
    }

    /** In two statements, however many lines and years there are. */
    void insert(UUID caseId, EconomicCase economicCase) {
        List<@Nullable Object[]> origins = new ArrayList<>();
        List<@Nullable Object[]> amounts = new ArrayList<>();
        for (int position = 0; position < economicCase.lines().size(); position++) {
            CaseLine line = economicCase.lines().get(position);
            origins.add(origin(caseId, position, line));
            for (Map.Entry<Integer, Money> amount : line.amounts().entrySet()) {
                amounts.add(new @Nullable Object[] {
                    caseId,
                    position,
                    line.kind().name(),
                    line.area().name(),
                    line.label(),
                    amount.getKey(),
                    amount.getValue().thousands(),
                    line.origin() instanceof FteAtRate
                            ? line.fteIn(amount.getKey()).value()
                            : null
                });
            }
        }
        batches.batchUpdate("""
                insert into case_line_origin (case_id, position, origin, rate_name, rate_amount,
                    rate_price_level, rate_valid_from, share, administrative_share, note, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", origins);
        batches.batchUpdate("""
                insert into case_line (case_id, position, kind, control_area, label, year, amount, fte)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", amounts);
    }

    private static @Nullable Object[] origin(UUID caseId, int position, CaseLine line) {
        FteRate rate = line.origin() instanceof FteAtRate saved ? saved.rate() : null;
        return new @Nullable Object[] {
            caseId,
            position,
            line.origin().kind().name(),
            rate == null ? null : rate.name(),
            rate == null ? null : rate.amount().thousands(),
            rate == null ? null : rate.priceLevel().year(),
            rate == null ? null : rate.validFrom(),
            line.origin() instanceof ShareOfDevelopment development ? development.share() : null,
            line.remarks().administrativeShare(),
            line.remarks().note(),
            line.remarks().source()
        };
    }

    /** The cases that have lines, by id, in one statement. */
    Map<UUID, EconomicCase> read(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : cases(jdbc.sql(LINES.formatted("l.case_id in (:ids)"))
                        .param("ids", caseIds)
                        .query(Row.class)
                        .list());
    }

    /** The newest of the cases that the condition is true of; {@code ?} in it stands for the id. */
    Optional<EconomicCase> readLatest(String where, UUID id) {
        return cases(questions.ask(latest(where, id))).values().stream().findFirst();
    }

    /** For {@link #readLatest}. */
    static Question<Row> latest(String where, UUID id) {
        return Question.of(
                Row.class,
                LINES.formatted(
                        "l.case_id = (select id from economic_case where " + where + " order by seq desc limit 1)"),
                id);
    }

    /** The programme's budget as it was known; none without lines. */
    Optional<EconomicCase> readApproved(UUID programmeId, KnownAt known) {
        return cases(questions.ask(approved(programmeId, known))).values().stream()
                .findFirst();
    }

    /** For {@link #readApproved}. */
    static Question<Row> approved(UUID programmeId, KnownAt known) {
        return Question.named(
                Row.class,
                LINES.formatted("l.case_id = (" + CaseApprovals.APPROVED + ")"),
                Map.of("programme", programmeId, "day", known.day(), "known", known.timestamp()));
    }

    private static Map<UUID, EconomicCase> cases(List<Row> rows) {
        Map<UUID, Map<Integer, List<Row>>> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.caseId, id -> new TreeMap<>())
                .computeIfAbsent(row.position, position -> new ArrayList<>())
                .add(row));
        Map<UUID, EconomicCase> cases = new LinkedHashMap<>();
        found.forEach((id, lines) -> cases.put(id, economicCase(List.copyOf(lines.values()))));
        return cases;
    }

    private static EconomicCase economicCase(List<List<Row>> lines) {
        return new EconomicCase(
                new PriceLevel(lines.get(0).get(0).priceLevel),
                lines.stream().map(CaseRows::line).toList());
    }

    private static CaseLine line(List<Row> rows) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        SortedMap<Integer, Fte> fte = new TreeMap<>();
        for (Row row : rows) {
            amounts.put(row.year, row.amount);
            if (row.fte != null) {
                fte.put(row.year, row.fte);
            }
        }
        Row first = rows.get(0);
        return new CaseLine(
                first.kind,
                first.controlArea,
                first.label,
                amounts,
                first.origin(fte),
                new Remarks(first.administrativeShare, first.note, first.source));
    }

    /** A year of a line. */
    record Row(
            UUID caseId,
            int priceLevel,
            int position,
            Kind kind,
            ControlArea controlArea,
            String label,
            int year,
            Money amount,
            @Nullable Fte fte,
            @Nullable OriginKind origin,
            @Nullable String rateName,
            @Nullable Money rateAmount,
            @Nullable Integer ratePriceLevel,
            @Nullable LocalDate rateValidFrom,
            @Nullable BigDecimal share,
            @Nullable BigDecimal administrativeShare,
            @Nullable String note,
            @Nullable String source) {

        /** A line of before origins were kept is a stated one. */
        Origin origin(SortedMap<Integer, Fte> saved) {
            if (rateName != null && rateAmount != null && ratePriceLevel != null && rateValidFrom != null) {
                return new FteAtRate(
                        saved, new FteRate(rateName, rateAmount, new PriceLevel(ratePriceLevel), rateValidFrom));
            }
            if (share != null) {
                return new ShareOfDevelopment(share);
            }
            return origin == OriginKind.DEVELOPMENT ? Origin.DEVELOPMENT : Origin.STATED;
        }
    }
}

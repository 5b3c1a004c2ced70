package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme's money is measured by: price indexes and the thresholds of its lights. Facts: only added to. */
@Service
@Transactional
public class Measures {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final ChangeLog log;
    private final Today today;

    Measures(JdbcClient jdbc, Questions questions, ChangeLog log, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.log = log;
        this.today = today;
    }

    /**
     * The index of one price level as it was entered.
     *
     * @param source who announced it, and where
     */
    public record IndexEntry(int year, BigDecimal value, String source, Instant recordedAt, UUID personId) {}

    /** The newest entry of each year. */
    @Transactional(readOnly = true)
    public PriceIndex priceIndex(UUID programmeId) {
        SortedMap<Integer, BigDecimal> values = new TreeMap<>();
        entries(programmeId).forEach(entry -> values.put(entry.year, entry.value));
        return new PriceIndex(values);
    }

    /** Every entry, by year, the newest of a year last. */
    @Transactional(readOnly = true)
    public List<IndexEntry> entries(UUID programmeId) {
        return jdbc.sql("""
                        select year, value, source, recorded_at, person_id from price_index
                        where programme_id = ? order by year, id""").param(programmeId).query(IndexEntry.class).list();
    }

    public void addIndex(UUID programmeId, int year, BigDecimal value, String source, Actor actor) {
        BigDecimal before = priceIndex(programmeId).values().get(year);
        String known = before == null ? null : before.stripTrailingZeros().toPlainString();
        jdbc.sql("""
                        insert into price_index (programme_id, year, value, source, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(programmeId)
                .param(year)
                .param(value)
                .param(source)
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
        Changes changes = new Changes().add("value", known, value.toPlainString());
        log.record("price-index.added", programmeId, programmeId, year, changes, actor);
    }

    /** The thresholds on that day; the municipality's defaults while nobody has set others. */
    @Transactional(readOnly = true)
    public LightPolicy lights(UUID programmeId, LocalDate day) {
        return lights(programmeId, day, KnownAt.EVER);
    }

    /** As they were set before that moment. */
    @Transactional(readOnly = true)
    public LightPolicy lights(UUID programmeId, LocalDate day, Instant known) {
        return questions.ask(lightsQuestion(programmeId, day, known)).stream()
                .findFirst()
                .orElse(LightPolicy.DEFAULT);
    }

    /** For {@link #lights}. */
    public static Question<LightPolicy> lightsQuestion(UUID programmeId, LocalDate day) {
        return lightsQuestion(programmeId, day, KnownAt.EVER);
    }

    /** For {@link #lights}. */
    public static Question<LightPolicy> lightsQuestion(UUID programmeId, LocalDate day, Instant known) {
        return Question.of(LightPolicy.class, """
                select budget_red, yellow_months, red_months, benefits_red, yellow_risk, red_risk
                from light_policy where programme_id = ? and valid_from <= ? and recorded_at < ?
                order by valid_from desc, id desc limit 1""", programmeId, day, Timestamp.from(known));
    }

    public void setLights(UUID programmeId, LightPolicy policy, Actor actor) {
        LightPolicy before = lights(programmeId, today.date());
        jdbc.sql("""
                        insert into light_policy (programme_id, budget_red, yellow_months, red_months, benefits_red,
                            yellow_risk, red_risk, valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(programmeId)
                .param(policy.budgetRed())
                .param(policy.yellowMonths())
                .param(policy.redMonths())
                .param(policy.benefitsRed())
                .param(policy.yellowRisk())
                .param(policy.redRisk())
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
        Changes changes = new Changes()
                .add("budgetRed", plain(before.budgetRed()), plain(policy.budgetRed()))
                .add("yellowMonths", before.yellowMonths(), policy.yellowMonths())
                .add("redMonths", before.redMonths(), policy.redMonths())
                .add("benefitsRed", plain(before.benefitsRed()), plain(policy.benefitsRed()))
                .add("yellowRisk", before.yellowRisk(), policy.yellowRisk())
                .add("redRisk", before.redRisk(), policy.redRisk());
        log.record("lights.set", programmeId, programmeId, null, changes, actor);
    }

    private static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }
}

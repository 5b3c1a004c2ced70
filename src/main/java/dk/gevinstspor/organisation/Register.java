package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation as its own pages show it: everybody, disabled people too, and what is behind the figures. */
@Component
public class Register {

    private static final String PEOPLE = """
            select p.id, p.version, p.name, p.email, p.language, p.unit_id, p.disabled_at is null as enabled,
                array(select distinct role from role_grant g
                      where g.person_id = p.id and g.revoked_at is null
                        and (:programme::uuid is null or g.programme_id is null or g.programme_id = :programme)) as roles
            from person p where p.id <> '00000000-0000-0000-0000-000000000000'
            """;

    private static final String DELEGATIONS = """
            select id, principal_id, delegate_id, from_day, until_day from delegation
            where revoked_at is null and until_day >= ?
            """;

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    Register(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /**
     * A person with her roles.
     *
     * @param version to be given back with a change
     */
    public record Entry(Person person, int version, Set<Role> roles) {}

    /**
     * An administrator.
     *
     * @param programmeId whose; null for what all programmes share
     */
    public record Keeper(UUID id, String name, @Nullable UUID programmeId) {

        public boolean ofTheInstallation() {
            return programmeId == null;
        }
    }

    /** @param programmeId null for the administrator of what all programmes share */
    public record Grant(@Nullable UUID programmeId, Role role) {}

    /** @param valuesSavings whether saved ÅV are valued at it */
    public record Rate(Directory.FteRate rate, boolean valuesSavings) {}

    /** @param programmeId what they are in that programme; null for what they are in any */
    public List<Entry> people(@Nullable UUID programmeId) {
        return ReadOnce.of(
                Arrays.asList("people", programmeId),
                () -> jdbc.sql(PEOPLE + " order by p.name, p.id")
                        .param("programme", programmeId)
                        .query(Register::entry)
                        .list());
    }

    /** With what she is in any programme. */
    public Optional<Entry> person(UUID id) {
        return jdbc.sql(PEOPLE + " and p.id = :person")
                .param("programme", null)
                .param("person", id)
                .query(Register::entry)
                .optional();
    }

    /** What she may be, and where. */
    public Set<Grant> grants(UUID personId) {
        return Set.copyOf(
                jdbc.sql("select programme_id, role from role_grant where person_id = ? and revoked_at is null")
                        .param(personId)
                        .query(Grant.class)
                        .list());
    }

    /** The administrators who can log in, by name. */
    public List<Keeper> keepers() {
        return questions.ask(keepersQuestion());
    }

    /** For {@link #keepers}. */
    public static Question<Keeper> keepersQuestion() {
        return Question.of(Keeper.class, """
                select p.id, p.name, g.programme_id from role_grant g join person p on p.id = g.person_id
                where g.role = 'ADMIN' and g.revoked_at is null and p.disabled_at is null
                order by p.name, p.id""");
    }

    /** Those of today and later. */
    public List<Delegation> delegations() {
        return jdbc.sql(DELEGATIONS + " order by from_day, id")
                .param(today.date())
                .query(Register::delegation)
                .list();
    }

    /** Those of today and later, as the principal. */
    public List<Delegation> delegationsOf(UUID principalId) {
        return jdbc.sql(DELEGATIONS + " and principal_id = ? order by from_day, id")
                .param(today.date())
                .param(principalId)
                .query(Register::delegation)
                .list();
    }

    /** The newest first. */
    public List<Rate> rates(UUID programmeId) {
        return questions.ask(ratesQuestion(programmeId)).stream()
                .map(Rated::rate)
                .toList();
    }

    /** For {@link #rates}. */
    public static Question<?> question(UUID programmeId) {
        return ratesQuestion(programmeId);
    }

    private static Question<Rated> ratesQuestion(UUID programmeId) {
        return Question.of(Rated.class, """
                select name, amount, price_level, valid_from, values_savings from fte_rate
                where programme_id = ? order by valid_from desc, id desc""", programmeId);
    }

    /** A rate as it is kept. */
    record Rated(String name, Money amount, PriceLevel priceLevel, LocalDate validFrom, boolean valuesSavings) {

        Rate rate() {
            return new Rate(new Directory.FteRate(name, amount, priceLevel, validFrom), valuesSavings);
        }
    }

    /** Grows with every change to a unit or a programme: what a page has seen of it. */
    public long lastChange(UUID subjectId) {
        return jdbc.sql("select coalesce(max(id), 0) from organisation_change where subject_id = ?")
                .param(subjectId)
                .query(Long.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Object[] roles = (Object[]) row.getArray("roles").getArray();
        return new Entry(
                PersonReads.person(row, number),
                row.getInt("version"),
                Arrays.stream(roles)
                        .map(role -> Role.valueOf((String) role))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getObject("principal_id", UUID.class),
                row.getObject("delegate_id", UUID.class),
                new DelegationPeriod(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)));
    }
}

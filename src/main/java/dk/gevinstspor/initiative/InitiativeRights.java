package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read and who may steer an initiative (domain, rights table). */
@Component
public class InitiativeRights {

    /** Roles of the whole programme; process owners and unit heads are so per initiative. */
    private static final Set<Role> PROGRAMME_WIDE =
            EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER, Role.UNIT_HEAD));

    private static final String PARTY = """
            select initiative_id from initiative_party
            where person_id = any(array(select cast(:person as uuid) union all select principal_id from delegation
                where delegate_id = :person and revoked_at is null and :day between from_day and until_day))""";

    private final Directory directory;
    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    InitiativeRights(Directory directory, JdbcClient jdbc, Questions questions, Today today) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /** What a reader may see, asked once for a whole list. */
    public final class Reader {

        private final UUID personId;
        private final Set<Role> roles;
        private @Nullable Set<UUID> units;
        private @Nullable Set<UUID> party;

        private Reader(UUID personId, Set<Role> roles) {
            this.personId = personId;
            this.roles = roles;
        }

        /**
         * Everyone with a role in the programme; a unit head those of her units; everyone what is her own, or what she,
         * or whom she acts for today, is party to the contract of.
         */
        public boolean mayRead(Initiative initiative) {
            return readsAll()
                    || personId.equals(initiative.idea().submittedBy())
                    || personId.equals(initiative.owners().processOwnerId())
                    || personId.equals(initiative.owners().benefitOwnerId())
                    || units().contains(initiative.unitId())
                    || party().contains(initiative.id());
        }

        /** Whether that is every initiative of the programme. */
        public boolean readsAll() {
            return roles.stream().anyMatch(PROGRAMME_WIDE::contains);
        }

        /** Whether she reads the programme's sums: they stand in the status reports, which all with a role in it read. */
        public boolean readsSums() {
            return !roles.isEmpty();
        }

        public UUID personId() {
            return personId;
        }

        /** Units that she heads, and all below them: their initiatives are hers to read. */
        public Set<UUID> units() {
            if (units == null) {
                units = directory.unitsHeadedBy(personId);
            }
            return units;
        }

        /** Initiatives, of any programme, whose contract names her or whom she acts for; not asked when she reads all. */
        public Set<UUID> party() {
            if (party == null) {
                party = readsAll() ? Set.of() : partyOf(personId);
            }
            return party;
        }

        public boolean maySteer() {
            return has(Role.PROGRAMME_MANAGER);
        }

        /** Whether she has the role in the programme. */
        public boolean has(Role role) {
            return roles.contains(role);
        }

        /** Risks are kept by those who work on it. */
        public boolean mayKeepRisks() {
            return has(Role.PROGRAMME_MANAGER) || has(Role.CONSULTANT);
        }
    }

    /** The initiatives whose contract, in any version, names her, or whom she acts for today, as an owner of the benefit. */
    public Set<UUID> partyOf(UUID personId) {
        return Set.copyOf(questions.ask(partyQuestion(personId)));
    }

    /** For {@link #partyOf}. */
    public Question<UUID> partyQuestion(UUID personId) {
        return Question.of(UUID.class, """
                select distinct initiative_id from initiative_party
                where person_id = any(array(select cast(? as uuid) union all select principal_id from delegation
                    where delegate_id = ? and revoked_at is null and ? between from_day and until_day))""", personId, personId, today.date());
    }

    public Reader reader(UUID personId, UUID programmeId) {
        return new Reader(personId, directory.rolesOf(personId, programmeId));
    }

    /** Her roles in the programme that she looks at came with her request. */
    public Reader reader(CurrentUser user, UUID programmeId) {
        return programmeId.equals(user.programmes().current())
                ? new Reader(user.id(), user.roles())
                : reader(user.id(), programmeId);
    }

    public boolean mayRead(UUID personId, Initiative initiative) {
        return reader(personId, initiative.programmeId()).mayRead(initiative);
    }

    /** What she may read of the programme she looks at, and what is hers outside her programmes. */
    public Reach reach(CurrentUser user) {
        return reach(user.id()).within(user.programmes().elsewhere());
    }

    /** The same rule for lists of any length: a condition of their SQL. */
    public Reach reach(UUID personId) {
        return jdbc.sql("""
                        with recursive reached as (
                            select distinct p.id from role_grant g
                            join programme p on g.programme_id = p.id or g.programme_id is null
                            where g.person_id = :person and g.revoked_at is null and g.role in (:wide)
                        ), today as (
                            select unit_id, parent_id, head_id from unit_version
                            where valid_from <= :day and (valid_to is null or valid_to > :day)
                        ), headed (unit_id) as (
                            select unit_id from today where head_id = :person
                            union select t.unit_id from today t join headed h on t.parent_id = h.unit_id
                        )
                        select array(select id from reached) as programmes, array(select unit_id from headed) as units,
                            array(select distinct initiative_id from (""" + PARTY + """
                                ) named) as party,
                            not exists (select from programme where id not in (select id from reached)) as everything
                        """)
                .param("person", personId)
                .param("wide", PROGRAMME_WIDE.stream().map(Role::name).toList())
                .param("day", today.date())
                .query((row, number) -> new Reach(
                        personId,
                        Set.of((UUID[]) row.getArray("programmes").getArray()),
                        Set.of((UUID[]) row.getArray("units").getArray()),
                        Set.of((UUID[]) row.getArray("party").getArray()),
                        Set.of(),
                        row.getBoolean("everything")))
                .single();
    }
}

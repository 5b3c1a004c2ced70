package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.UntilSaved;
import dk.gevinstspor.organisation.Governance.Settlement;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how a programme's delivery is organised, and whom its people work for. Governance is a fact: only added to. */
@Service
@Transactional
public class GovernanceSetup {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final ChangeLog log;
    private final Today today;

    GovernanceSetup(JdbcClient jdbc, Questions questions, ChangeLog log, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.log = log;
        this.today = today;
    }

    /** What a transaction remembers a programme's governance as, until it changes it. */
    static Object now(UUID programmeId) {
        return List.of("governance now", programmeId);
    }

    /** As it was last set for the model that the programme has; else the model's own. */
    @Transactional(readOnly = true)
    public Governance of(UUID programmeId) {
        return UntilSaved.of(now(programmeId), () -> read(programmeId));
    }

    private Governance read(UUID programmeId) {
        return jdbc.sql("""
                        select p.organisation_model, g.id, g.settlement, g.architect, g.lawyer from programme p
                        left join governance g on g.id = (select max(id) from governance
                            where programme_id = p.id and model = p.organisation_model)
                        where p.id = ?""")
                .param(programmeId)
                .query((row, number) -> {
                    OrganisationModel model = OrganisationModel.valueOf(row.getString("organisation_model"));
                    long id = row.getLong("id");
                    if (id == 0) {
                        return Governance.of(model);
                    }
                    Set<Review> reviews = EnumSet.noneOf(Review.class);
                    if (row.getBoolean("architect")) {
                        reviews.add(Review.ARCHITECT);
                    }
                    if (row.getBoolean("lawyer")) {
                        reviews.add(Review.LAWYER);
                    }
                    return new Governance(model, parties(id), Settlement.valueOf(row.getString("settlement")), reviews);
                })
                .single();
    }

    private Map<DeliveryRole, Party> parties(long governanceId) {
        Map<DeliveryRole, Party> parties = new EnumMap<>(DeliveryRole.class);
        jdbc.sql("select role, party from governance_role where governance_id = ?")
                .param(governanceId)
                .query(row -> {
                    parties.put(DeliveryRole.valueOf(row.getString("role")), Party.valueOf(row.getString("party")));
                });
        return parties;
    }

    /** From now on; tasks that are open already stay whose they are. The programme has that model afterwards. */
    public void set(UUID programmeId, Governance governance, Actor actor) {
        Governance before = of(programmeId);
        jdbc.sql("update programme set organisation_model = ? where id = ?")
                .params(governance.model().name(), programmeId)
                .update();
        long id = jdbc.sql("""
                        insert into governance (programme_id, model, settlement, architect, lawyer, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(programmeId)
                .param(governance.model().name())
                .param(governance.settlement().name())
                .param(governance.reviews().contains(Review.ARCHITECT))
                .param(governance.reviews().contains(Review.LAWYER))
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .query(Long.class)
                .single();
        governance
                .parties()
                .forEach((role, party) -> jdbc.sql("insert into governance_role values (?, ?, ?)")
                        .params(id, role.name(), party.name())
                        .update());
        UntilSaved.forget(now(programmeId));
        UntilSaved.forget(ProgrammeReads.now(programmeId));
        if (!before.equals(governance)) {
            Changes changes = new Changes()
                    .add("model", before.model(), governance.model())
                    .add("settlement", before.settlement(), governance.settlement())
                    .add("reviews", before.reviews(), governance.reviews());
            governance.parties().forEach((role, party) -> changes.add("party." + role, before.partyOf(role), party));
            log.record("governance.set", programmeId, programmeId, null, changes, actor);
        }
    }

    /** By person; whoever is not there takes the tasks of every party. */
    @Transactional(readOnly = true)
    public Map<UUID, Party> worksFor(UUID programmeId) {
        return questions.ask(DirectoryQuestions.parties(programmeId)).stream()
                .collect(Collectors.toMap(DirectoryQuestions.WorksFor::personId, DirectoryQuestions.WorksFor::party));
    }

    /** By programme; where none is there, she takes the tasks of every party. */
    @Transactional(readOnly = true)
    public Map<UUID, Party> partiesOf(UUID personId) {
        Map<UUID, Party> parties = new HashMap<>();
        jdbc.sql("select programme_id, party from works_for where person_id = ?")
                .param(personId)
                .query(row -> {
                    parties.put(row.getObject("programme_id", UUID.class), Party.valueOf(row.getString("party")));
                });
        return parties;
    }

    /** @param party null for somebody who takes the tasks of every party */
    public void worksFor(UUID personId, UUID programmeId, @Nullable Party party, Actor actor) {
        Optional<Party> before = Optional.ofNullable(worksFor(programmeId).get(personId));
        if (before.equals(Optional.ofNullable(party))) {
            return;
        }
        if (party == null) {
            jdbc.sql("delete from works_for where person_id = ? and programme_id = ?")
                    .params(personId, programmeId)
                    .update();
        } else {
            jdbc.sql("""
                            insert into works_for values (?, ?, ?)
                            on conflict (person_id, programme_id) do update set party = excluded.party""").params(personId, programmeId, party.name()).update();
        }
        Changes changes = new Changes().add("works-for", before.orElse(null), party);
        log.record("person.works-for", personId, programmeId, null, changes, actor);
    }

    /**
     * Whose people of that role do what this delivery role does; none when nobody of theirs holds the role, so that the
     * task is open to all who do.
     */
    @Transactional(readOnly = true)
    public Optional<Party> partyFor(UUID programmeId, DeliveryRole delivery, Role role) {
        Party party = of(programmeId).partyOf(delivery);
        boolean somebody = jdbc.sql("""
                        select exists (select from works_for w join role_grant g on g.person_id = w.person_id
                            join person p on p.id = w.person_id
                            where w.programme_id = :programme and w.party = :party and g.role = :role
                              and g.programme_id = :programme and g.revoked_at is null and p.disabled_at is null)""")
                .param("programme", programmeId)
                .param("party", party.name())
                .param("role", role.name())
                .query(Boolean.class)
                .single();
        return somebody ? Optional.of(party) : Optional.empty();
    }
}

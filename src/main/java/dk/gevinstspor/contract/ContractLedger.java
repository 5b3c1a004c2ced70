package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts of contract versions: profile, signatures, and where each stood from when. */
@Component
class ContractLedger {

    private final JdbcClient jdbc;
    private final RecordChain record;
    private final Today today;

    ContractLedger(JdbcClient jdbc, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.record = record;
        this.today = today;
    }

    /** What a version that has just been drafted says beside its own row. */
    void drafted(UUID contractId, Draft draft) {
        draft.profile()
                .promises()
                .forEach(each -> jdbc.sql("insert into benefit_promise values (?, ?, ?)")
                        .params(contractId, each.fromDay(), each.fte().value())
                        .update());
        for (int position = 0; position < draft.coOwners().size(); position++) {
            jdbc.sql("insert into contract_co_owner values (?, ?, ?)")
                    .params(contractId, draft.coOwners().get(position), position)
                    .update();
        }
        record.append(ContractFacts.CONTRACT, contractId);
    }

    /** In the order they were named. */
    List<UUID> coOwners(UUID contractId) {
        return ReadOnce.of(
                List.of("co-owners", contractId),
                () -> jdbc.sql("select person_id from contract_co_owner where contract_id = ? order by position")
                        .param(contractId)
                        .query(UUID.class)
                        .list());
    }

    /** The version in force on a day, as known at that time. */
    Optional<UUID> inForceOn(UUID initiativeId, LocalDate day, Instant knownAt) {
        return Optional.ofNullable(jdbc.sql("select contract_in_force(?, ?, ?)")
                .params(initiativeId, day, Timestamp.from(knownAt))
                .query(UUID.class)
                .list()
                .get(0));
    }

    /** ÅV a year that the version in force on each day promises for it; nothing for days without. */
    Map<LocalDate, Fte> promised(UUID initiativeId, Collection<LocalDate> days, Instant knownAt) {
        Map<LocalDate, Fte> promised = new HashMap<>();
        jdbc.sql("""
                        select d.day, p.fte
                        from unnest(cast(:days as date[])) d (day)
                        cross join lateral (select promised_on(:initiative, d.day, :known) as fte) p
                        where p.fte is not null""")
                .param("days", days.stream().distinct().map(Date::valueOf).toArray(Date[]::new))
                .param("initiative", initiativeId)
                .param("known", Timestamp.from(knownAt))
                .query((ResultSet row) -> {
                    promised.put(row.getObject("day", LocalDate.class), new Fte(row.getBigDecimal("fte")));
                });
        return promised;
    }

    BenefitProfile profile(UUID contractId) {
        return ReadOnce.of(
                List.of("profile", contractId),
                () -> new BenefitProfile(jdbc.sql("select from_day, fte from benefit_promise where contract_id = ?")
                        .param(contractId)
                        .query(BenefitProfile.Promise.class)
                        .list()));
    }

    void signed(UUID contractId, Party party, String contentHash, Actor actor) {
        UUID id = UUID.randomUUID();
        fact("""
                        insert into contract_signature (id, contract_id, party, content_hash, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (:id, :contract, :party, :hash, :day, :at, :person, :for, :channel)""", id, contractId, actor)
                .param("party", party.name())
                .param("hash", contentHash)
                .update();
        record.append(ContractFacts.SIGNATURE, id);
    }

    List<Signature> signatures(UUID contractId) {
        return jdbc.sql("select * from contract_signature where contract_id = ? order by seq")
                .param(contractId)
                .query(Signature.class)
                .list();
    }

    void stepped(UUID contractId, State state, @Nullable String reason, Actor actor) {
        UUID id = UUID.randomUUID();
        fact("""
                        insert into contract_step (id, contract_id, state, reason, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (:id, :contract, :state, :reason, :day, :at, :person, :for, :channel)""", id, contractId, actor)
                .param("state", state.name())
                .param("reason", reason)
                .update();
        record.append(ContractFacts.STEP, id);
    }

    /** A state that a version of the initiative's contract came to, and why. */
    record Step(
            UUID contractId,
            int versionNumber,
            State state,
            @Nullable String reason,
            Instant recordedAt,
            UUID personId,
            @Nullable UUID onBehalfOf) {}

    /** Of all versions, oldest first. */
    List<Step> steps(UUID initiativeId) {
        return ReadOnce.of(
                List.of("contract steps", initiativeId),
                () -> jdbc.sql("""
                        select s.contract_id, c.version_number, s.state, s.reason, s.recorded_at, s.person_id,
                            s.on_behalf_of
                        from contract_step s join benefit_contract c on c.id = s.contract_id
                        where c.initiative_id = ? order by s.seq""").param(initiativeId).query(Step.class).list());
    }

    private JdbcClient.StatementSpec fact(String sql, UUID id, UUID contractId, Actor actor) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("contract", contractId)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}

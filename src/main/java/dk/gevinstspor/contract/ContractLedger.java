package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.UntilSaved;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts of contract versions: profile, signatures, and where each stood from when. */
@Component
class ContractLedger {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;
    private final Today today;

    ContractLedger(JdbcClient jdbc, Questions questions, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
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

    /** In the order they were named, which never changes. */
    List<UUID> coOwners(UUID contractId) {
        return UntilSaved.of(List.of("co-owners", contractId), () -> questions.ask(coOwnersQuestion(contractId)));
    }

    /** ÅV a year that the version in force on each day promises for it; nothing for days without. */
    Map<LocalDate, Fte> promised(UUID initiativeId, Collection<LocalDate> days) {
        Map<LocalDate, Fte> promised = new HashMap<>();
        questions.ask(promisedQuestion(initiativeId, days)).forEach(each -> promised.put(each.day(), each.fte()));
        return promised;
    }

    /** What a version promises never changes. */
    BenefitProfile profile(UUID contractId) {
        return UntilSaved.of(
                List.of("profile", contractId), () -> new BenefitProfile(questions.ask(profileQuestion(contractId))));
    }

    void signed(UUID contractId, Party party, String contentHash, Actor actor) {
        UUID id = Ids.next();
        fact("""
                        insert into contract_signature (id, contract_id, party, content_hash, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (:id, :contract, :party, :hash, :day, :at, :person, :for, :channel)""", id, contractId, actor)
                .param("party", party.name())
                .param("hash", contentHash)
                .update();
        UntilSaved.forget(SavedContracts.signatures(contractId));
        record.append(ContractFacts.SIGNATURE, id);
    }

    List<Signature> signatures(UUID contractId) {
        return UntilSaved.of(
                SavedContracts.signatures(contractId), () -> questions.ask(signaturesQuestion(contractId)));
    }

    void stepped(UUID contractId, State state, @Nullable String reason, Actor actor) {
        UUID id = Ids.next();
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
        return questions.ask(stepsQuestion(initiativeId));
    }

    /** What {@link #coOwners}, {@link #profile} and {@link #signatures} ask of a version. */
    static List<Question<?>> questionsAbout(UUID contractId) {
        return List.of(coOwnersQuestion(contractId), profileQuestion(contractId), signaturesQuestion(contractId));
    }

    private static Question<UUID> coOwnersQuestion(UUID contractId) {
        return Question.of(
                UUID.class,
                "select person_id from contract_co_owner where contract_id = ? order by position",
                contractId);
    }

    private static Question<BenefitProfile.Promise> profileQuestion(UUID contractId) {
        return Question.of(
                BenefitProfile.Promise.class,
                "select from_day, fte from benefit_promise where contract_id = ?",
                contractId);
    }

    private static Question<Signature> signaturesQuestion(UUID contractId) {
        return Question.of(
                Signature.class, "select * from contract_signature where contract_id = ? order by seq", contractId);
    }

    /** What everybody is called who has had to do with any version. */
    static Question<?> namesQuestion(UUID initiativeId) {
        return DirectoryQuestions.named("""
                with c as (select id, owner_id, drafted_by from benefit_contract where initiative_id = :id)
                select unnest(array[owner_id, drafted_by]) from c
                union select o.person_id from contract_co_owner o join c on c.id = o.contract_id
                union select s.person_id from contract_step s join c on c.id = s.contract_id
                union select unnest(array[s.person_id, s.on_behalf_of])
                    from contract_signature s join c on c.id = s.contract_id""", initiativeId);
    }

    /** For {@link #steps}. */
    static Question<Step> stepsQuestion(UUID initiativeId) {
        return Question.of(Step.class, """
                select s.contract_id, c.version_number, s.state, s.reason, s.recorded_at, s.person_id, s.on_behalf_of
                from contract_step s join benefit_contract c on c.id = s.contract_id
                where c.initiative_id = ? order by s.seq""", initiativeId);
    }

    /** For {@link #promised}. */
    static Question<PromisedOn> promisedQuestion(UUID initiativeId, Collection<LocalDate> days) {
        return Question.of(PromisedOn.class, """
                select d.day, p.fte
                from unnest(cast(? as date[])) d (day)
                cross join lateral (select promised_on(?, d.day) as fte) p
                where p.fte is not null""", days.stream().distinct().toList(), initiativeId);
    }

    /** ÅV a year promised for a day. */
    record PromisedOn(LocalDate day, Fte fte) {}

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

package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.mail.OutgoingMail.LinkRequest;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails about a contract version, one thread each: sign it, it is signed, it came back, it was withdrawn. */
@Component
class ContractMails {

    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Mails mails;
    private final Today today;

    ContractMails(Contracts contracts, Initiatives initiatives, Directory directory, Mails mails, Today today) {
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.directory = directory;
        this.mails = mails;
        this.today = today;
    }

    /** Asks the signatory, and those who act for her today, each with a link of her own. */
    void ask(BenefitContract contract, SignatureRequest request) {
        Map<String, String> facts = facts(contract);
        facts.put("party", request.party().name());
        Set<UUID> asked = new LinkedHashSet<>(Set.of(request.personId()));
        directory.delegatesOf(request.personId(), today.date()).stream()
                .map(Person::id)
                .forEach(asked::add);
        asked.forEach(person -> queue(
                person,
                "contract-signature",
                contract,
                facts,
                new LinkRequest(SignatureRequests.PURPOSE, request.id())));
    }

    /** To everybody who signed, or might have. */
    void signed(BenefitContract contract) {
        parties(contract).forEach(person -> queue(person, "contract-signed", contract, facts(contract), null));
    }

    void sentBack(BenefitContract contract, String reason, Actor actor) {
        tell("contract-sent-back", contract, reason, actor);
    }

    void withdrawn(BenefitContract contract, String reason, Actor actor) {
        tell("contract-withdrawn", contract, reason, actor);
    }

    private void tell(String template, BenefitContract contract, String reason, Actor actor) {
        Map<String, String> facts = facts(contract);
        facts.put("reason", reason);
        facts.put("by", directory.person(actor.personId()).name());
        Set<UUID> told = parties(contract);
        told.remove(actor.personId());
        told.forEach(person -> queue(person, template, contract, facts, null));
    }

    /** Owners, who drafted it, and who has signed. */
    private Set<UUID> parties(BenefitContract contract) {
        Set<UUID> people = new LinkedHashSet<>(contracts.owners(contract));
        people.add(contract.draftedBy());
        contracts.signatures(contract.id()).forEach(each -> people.add(each.principal()));
        return people;
    }

    private void queue(
            UUID recipient,
            String template,
            BenefitContract contract,
            Map<String, String> facts,
            @Nullable LinkRequest link) {
        mails.queue(new OutgoingMail(recipient, template, Map.copyOf(facts), link, contract.id()));
    }

    private Map<String, String> facts(BenefitContract contract) {
        BenefitProfile profile = contracts.profile(contract.id());
        Map<String, String> facts = new HashMap<>();
        Initiative initiative = initiatives.get(contract.initiativeId());
        facts.put(OutgoingMail.PROGRAMME, initiative.programmeId().toString());
        facts.put("initiative", initiative.label());
        facts.put("version", Integer.toString(contract.versionNumber()));
        facts.put("promised", profile.highest().toString());
        facts.put("from", profile.promises().get(0).fromDay().toString());
        facts.put("method", contract.terms().method().name());
        facts.put("contact", directory.person(contract.draftedBy()).name());
        facts.put("contract", contract.id().toString());
        contracts
                .inForce(contract.initiativeId())
                .filter(before -> !before.id().equals(contract.id()))
                .ifPresent(before -> facts.put(
                        "before", contracts.profile(before.id()).highest().toString()));
        return facts;
    }
}

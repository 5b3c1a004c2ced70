package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks everybody whose signature counts by mail, each with links that live until she, or enough others, have signed. */
@Component
class SignatureRequests {

    static final String PURPOSE = "sign-contract";

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final ContractMails contractMails;
    private final Mails mails;
    private final Directory directory;

    SignatureRequests(
            JdbcClient jdbc, Contracts contracts, ContractMails contractMails, Mails mails, Directory directory) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.contractMails = contractMails;
        this.mails = mails;
        this.directory = directory;
    }

    void ask(BenefitContract contract) {
        for (Party party : contracts.parties(contract)) {
            signatories(contract, party).forEach(person -> ask(contract, party, person));
        }
    }

    private void ask(BenefitContract contract, Party party, UUID person) {
        SignatureRequest request = new SignatureRequest(Ids.next(), contract.id(), party, person);
        jdbc.sql("insert into signature_request values (?, ?, ?, ?)")
                .params(request.id(), request.contractId(), party.name(), person)
                .update();
        contractMails.ask(contract, request);
    }

    /** Who signs for the party: for the programme who drafted it, or all its managers when that was somebody else. */
    private List<UUID> signatories(BenefitContract contract, Party party) {
        Programme programme = contracts.programmeOf(contract);
        return switch (party) {
            case UNIT_HEAD -> contracts.owners(contract);
            case STEERING_GROUP -> List.of(programme.chairId());
            case PROGRAMME_MANAGER -> {
                List<UUID> managers = directory.peopleIn(programme.id(), Role.PROGRAMME_MANAGER).stream()
                        .map(Person::id)
                        .toList();
                yield managers.contains(contract.draftedBy()) ? List.of(contract.draftedBy()) : managers;
            }
        };
    }

    /** @throws NoSuchElementException when there is no such request */
    SignatureRequest get(UUID id) {
        return jdbc.sql("select * from signature_request where id = ?")
                .param(id)
                .query(SignatureRequest.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no signature request " + id));
    }

    /** Nobody is asked about the version any more. */
    void revoke(UUID contractId) {
        revoke(contractId, request -> true);
    }

    /** Who has signed is not asked again, nor anybody else when the party needs no more. */
    void signed(BenefitContract contract, Party party, UUID principal) {
        boolean enough = !contracts.missing(contract).contains(party);
        revoke(
                contract.id(),
                request -> request.party() == party
                        && (enough || request.personId().equals(principal)));
    }

    private void revoke(UUID contractId, Predicate<SignatureRequest> which) {
        jdbc
                .sql("select * from signature_request where contract_id = ? order by id")
                .param(contractId)
                .query(SignatureRequest.class)
                .list()
                .stream()
                .filter(which)
                .forEach(request -> mails.revokeLinks(PURPOSE, request.id()));
    }
}

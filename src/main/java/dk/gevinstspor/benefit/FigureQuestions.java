package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages about a confirmation ask of the database, in one statement. */
@Component
class FigureQuestions {

    private final BenefitLedger ledger;
    private final ConfirmPage page;
    private final FollowUps followUps;
    private final Contracts contracts;
    private final ContractRights rights;
    private final Initiatives initiatives;
    private final Questions questions;

    FigureQuestions(
            BenefitLedger ledger,
            ConfirmPage page,
            FollowUps followUps,
            Contracts contracts,
            ContractRights rights,
            Initiatives initiatives,
            Questions questions) {
        this.ledger = ledger;
        this.page = page;
        this.followUps = followUps;
        this.contracts = contracts;
        this.rights = rights;
        this.initiatives = initiatives;
        this.questions = questions;
    }

    /** Within a transaction that only reads; nothing for a confirmation that nobody gave. */
    void askAhead(UUID confirmationId, CurrentUser user) {
        ledger.find(confirmationId).ifPresent(confirmation -> questions.askAhead(about(confirmation, user)));
    }

    private List<Question<?>> about(Confirmation confirmation, CurrentUser user) {
        UUID id = confirmation.initiativeId();
        Initiative initiative = initiatives.get(id);
        // Reads the initiative's periods, and with them the one that is looked up below.
        List<Question<?>> figures = page.questions(id, confirmation.periodId());
        return Stream.of(
                        figures,
                        contracts.questions(id),
                        rights.questions(user.id(), initiative),
                        Evidence.questions(id),
                        List.<Question<?>>of(
                                DisputeLedger.saidOfQuestion(confirmation.periodId()),
                                Measurements.behindQuestion(confirmation.id()),
                                DirectoryQuestions.rates(
                                        initiative.programmeId(),
                                        List.of(followUps
                                                .get(confirmation.periodId())
                                                .dueDay()))))
                .flatMap(List::stream)
                .toList();
    }
}

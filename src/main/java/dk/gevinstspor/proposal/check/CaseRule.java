package dk.gevinstspor.proposal.check;

import java.util.List;

/** One thing that a proposal's figures must live up to. Finds nothing where it cannot tell. */
interface CaseRule {

    List<Finding> check(Examined proposal);

    default String name() {
        return getClass().getSimpleName();
    }
}

package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Ids;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One version of an initiative's benefit contract (gevinstkontrakt). What it says never changes: a new draft is a new
 * version. Its {@link BenefitProfile} and signatures are facts of their own.
 *
 * @param unitId the unit that saves the time
 * @param ownerId the benefit owner (gevinstejer), or the first of several
 * @param quorum how many of several owners sign; null when there is one
 */
public record BenefitContract(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID initiativeId,
        int versionNumber,
        State state,
        UUID unitId,
        UUID ownerId,
        @Nullable Integer quorum,
        @Embedded.Empty Terms terms,
        UUID draftedBy,
        Instant draftedAt) {

    /** Where a version stands. */
    public enum State {
        DRAFTED,
        /** out for signature */
        SENT,
        /** in force */
        SIGNED,
        /** by an amendment (tillæg) that was signed */
        REPLACED,
        SENT_BACK,
        /** by the programme manager */
        WITHDRAWN,
        VOID;

        private static final Set<State> CURRENT = EnumSet.of(SENT, SIGNED);
    }

    /**
     * What is agreed besides the profile.
     *
     * @param method how the realised ÅV are measured: as the baseline was
     * @param baselineId the measurement that realised ÅV are compared with
     * @param redeploymentPlan what happens to the staff concerned
     */
    public record Terms(
            Baseline.Method method,
            @Nullable UUID baselineId,
            @Nullable String qualitativeGoals,
            String redeploymentPlan,
            @Nullable String conditions) {}

    static BenefitContract drafted(
            UUID initiativeId, int number, UUID unitId, UUID ownerId, Draft draft, UUID by, Instant at) {
        return new BenefitContract(
                Ids.next(),
                null,
                initiativeId,
                number,
                State.DRAFTED,
                unitId,
                ownerId,
                draft.quorum(),
                draft.terms(),
                by,
                at);
    }

    BenefitContract send() {
        return from(EnumSet.of(State.DRAFTED), State.SENT);
    }

    BenefitContract signed() {
        return from(EnumSet.of(State.SENT), State.SIGNED);
    }

    BenefitContract sendBack() {
        return from(EnumSet.of(State.SENT), State.SENT_BACK);
    }

    /** Another version came into force. */
    BenefitContract replaced() {
        return from(EnumSet.of(State.SIGNED), State.REPLACED);
    }

    /** The programme takes it back, out for signature or in force. */
    BenefitContract withdrawn() {
        return from(State.CURRENT, State.WITHDRAWN);
    }

    BenefitContract voided() {
        return from(State.CURRENT, State.VOID);
    }

    public boolean isOutForSignature() {
        return state == State.SENT;
    }

    public boolean isInForce() {
        return state == State.SIGNED;
    }

    /** How many owners sign. */
    int ownersNeeded() {
        return quorum == null ? 1 : quorum;
    }

    private BenefitContract from(Set<State> allowed, State next) {
        if (!allowed.contains(state)) {
            throw new IllegalTransition(initiativeId, "contract version " + versionNumber + " is " + state);
        }
        return new BenefitContract(
                id, version, initiativeId, versionNumber, next, unitId, ownerId, quorum, terms, draftedBy, draftedAt);
    }
}

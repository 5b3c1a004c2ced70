package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.IllegalTransition;
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
 * @param ownerId the benefit owner (gevinstejer)
 */
public record BenefitContract(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID initiativeId,
        int versionNumber,
        State state,
        UUID unitId,
        UUID ownerId,
        @Embedded.Empty Terms terms,
        UUID draftedBy,
        Instant draftedAt) {

    /** Where a version stands. */
    public enum State {
        DRAFTED,
        /** out for signature */
        SENT,
        SIGNED,
        SENT_BACK,
        VOID;

        static final Set<State> CURRENT = EnumSet.of(SENT, SIGNED);
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
            UUID initiativeId, int number, UUID unitId, UUID ownerId, Terms terms, UUID by, Instant at) {
        return new BenefitContract(
                UUID.randomUUID(), null, initiativeId, number, State.DRAFTED, unitId, ownerId, terms, by, at);
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

    BenefitContract voided() {
        return from(State.CURRENT, State.VOID);
    }

    boolean isOutForSignature() {
        return state == State.SENT;
    }

    private BenefitContract from(Set<State> allowed, State next) {
        if (!allowed.contains(state)) {
            throw new IllegalTransition(initiativeId, "contract version " + versionNumber + " is " + state);
        }
        return new BenefitContract(
                id, version, initiativeId, versionNumber, next, unitId, ownerId, terms, draftedBy, draftedAt);
    }
}

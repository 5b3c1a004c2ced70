package dk.gevinstspor.organisation;

import static dk.gevinstspor.organisation.DeliveryRole.ARCHITECT;
import static dk.gevinstspor.organisation.DeliveryRole.DEVELOPER;
import static dk.gevinstspor.organisation.DeliveryRole.INTEGRATION_DEVELOPER;
import static dk.gevinstspor.organisation.DeliveryRole.LAWYER;
import static dk.gevinstspor.organisation.DeliveryRole.OPERATOR;
import static dk.gevinstspor.organisation.DeliveryRole.PROCESS_CONSULTANT;
import static dk.gevinstspor.organisation.DeliveryRole.PROCESS_OWNER;
import static dk.gevinstspor.organisation.DeliveryRole.TESTER;

import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who delivers what in a programme, how that is settled, and which reviews a design needs.
 *
 * @param parties who fills each of the nine roles
 * @param settlement how a party outside the own unit is paid
 */
public record Governance(
        OrganisationModel model, Map<DeliveryRole, Party> parties, Settlement settlement, Set<Review> reviews) {

    /** How a delivery is settled between two parties (seeds 002, governance). */
    public enum Settlement {
        /** fast pris */
        FIXED_PRICE,
        /** efter timer */
        HOURLY,
        /** i naturalier: each puts hours in and nobody pays */
        IN_KIND,
        /** fordeling efter nøgle */
        SHARED_BY_KEY
    }

    /** Those whose work is the delivery that is handed over; the others look after the own unit's interests. */
    private static final Set<DeliveryRole> SETTLED =
            EnumSet.of(PROCESS_CONSULTANT, DEVELOPER, INTEGRATION_DEVELOPER, OPERATOR, TESTER);

    /** @throws NullPointerException when a role is filled by nobody */
    public Governance {
        EnumMap<DeliveryRole, Party> filled = new EnumMap<>(DeliveryRole.class);
        for (DeliveryRole role : DeliveryRole.values()) {
            filled.put(role, Objects.requireNonNull(parties.get(role), role::name));
        }
        parties = Collections.unmodifiableMap(filled);
        reviews = Collections.unmodifiableSet(new TreeSet<>(reviews));
    }

    /** What a model is by itself (seeds 002): each part can be changed. */
    public static Governance of(OrganisationModel model) {
        return switch (model) {
            case TASK_FORCE ->
                new Governance(
                        model,
                        all(Party.OWN_UNIT, Map.of(PROCESS_OWNER, Party.OTHER_UNIT, LAWYER, Party.OTHER_UNIT)),
                        Settlement.HOURLY,
                        Set.of(Review.ARCHITECT));
            case COMPETENCE_GROUP ->
                new Governance(
                        model,
                        all(
                                Party.OTHER_UNIT,
                                Map.of(
                                        PROCESS_OWNER,
                                        Party.OWN_UNIT,
                                        PROCESS_CONSULTANT,
                                        Party.OWN_UNIT,
                                        DeliveryRole.PROJECT_MANAGER,
                                        Party.OWN_UNIT)),
                        Settlement.IN_KIND,
                        Set.of());
            case HYBRID ->
                new Governance(
                        model,
                        all(
                                Party.OWN_UNIT,
                                Map.of(
                                        DEVELOPER, Party.SUPPLIER,
                                        INTEGRATION_DEVELOPER, Party.SUPPLIER,
                                        LAWYER, Party.OTHER_UNIT)),
                        Settlement.HOURLY,
                        Set.of(Review.ARCHITECT));
            case COOPERATIVE ->
                new Governance(
                        model,
                        all(
                                Party.OWN_UNIT,
                                Map.of(
                                        DEVELOPER, Party.OTHER_MUNICIPALITY,
                                        INTEGRATION_DEVELOPER, Party.OTHER_MUNICIPALITY,
                                        OPERATOR, Party.OTHER_MUNICIPALITY,
                                        ARCHITECT, Party.OTHER_MUNICIPALITY,
                                        LAWYER, Party.OTHER_UNIT)),
                        Settlement.SHARED_BY_KEY,
                        Set.of(Review.ARCHITECT, Review.LAWYER));
            case OUTSOURCING ->
                new Governance(
                        model,
                        all(
                                Party.SUPPLIER,
                                Map.of(
                                        PROCESS_OWNER,
                                        Party.OWN_UNIT,
                                        DeliveryRole.PROJECT_MANAGER,
                                        Party.OWN_UNIT,
                                        ARCHITECT,
                                        Party.OTHER_UNIT,
                                        LAWYER,
                                        Party.OTHER_UNIT)),
                        Settlement.FIXED_PRICE,
                        Set.of(Review.ARCHITECT, Review.LAWYER));
        };
    }

    private static Map<DeliveryRole, Party> all(Party usual, Map<DeliveryRole, Party> except) {
        Map<DeliveryRole, Party> parties = new EnumMap<>(DeliveryRole.class);
        for (DeliveryRole role : DeliveryRole.values()) {
            parties.put(role, except.getOrDefault(role, usual));
        }
        return parties;
    }

    public Party partyOf(DeliveryRole role) {
        return Objects.requireNonNull(parties.get(role));
    }

    /** Those outside the own unit whose delivery has to be settled; none where the own unit delivers. */
    public Set<Party> settledWith() {
        Set<Party> outside = EnumSet.noneOf(Party.class);
        SETTLED.stream()
                .map(this::partyOf)
                .filter(party -> party != Party.OWN_UNIT)
                .forEach(outside::add);
        return Collections.unmodifiableSet(outside);
    }

    /** Whether nothing was changed in what the model says. */
    public boolean isTheModels() {
        return equals(of(model));
    }
}

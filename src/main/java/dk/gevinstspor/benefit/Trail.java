package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.record.StoredFile;
import dk.gevinstspor.webui.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a period's figure came to be what it is: the question, each answer, plan, dispute and harvest, in their order. */
@Component
class Trail {

    private final BenefitLedger ledger;
    private final DisputeLedger disputes;
    private final Evidence evidence;
    private final Directory directory;
    private final Formats formats;

    Trail(BenefitLedger ledger, DisputeLedger disputes, Evidence evidence, Directory directory, Formats formats) {
        this.ledger = ledger;
        this.disputes = disputes;
        this.evidence = evidence;
        this.directory = directory;
        this.formats = formats;
    }

    /**
     * Something that happened.
     *
     * @param what {@code benefit.trail.<what>}, which puts in the arguments
     * @param who null for the system
     * @param channel null when it is not known
     * @param text what somebody wrote; only for those who may read the contract
     */
    record Entry(
            Instant at,
            String what,
            List<String> arguments,
            @Nullable String who,
            @Nullable String channel,
            @Nullable String text,
            List<StoredFile> files) {}

    /** What happened at the same time stands in the order in which one led to the other. */
    List<Entry> of(BenefitFile file, FollowUpPeriod period) {
        Telling telling = new Telling(file, period);
        telling.tell();
        telling.entries.sort(Comparator.comparing(Entry::at));
        return telling.entries;
    }

    /** The facts of one period, and what has been told of them. */
    private final class Telling {

        private final FollowUpPeriod period;
        private final List<Confirmation> confirmations;
        private final List<Dispute> raised;
        private final List<Harvest> harvests;
        private final Optional<ActionPlan> plan;
        private final Map<UUID, List<DisputeLedger.Said>> said;
        private final Map<UUID, List<StoredFile>> attached;
        private final Map<UUID, String> names;
        private final List<Entry> entries = new ArrayList<>();

        Telling(BenefitFile file, FollowUpPeriod period) {
            this.period = period;
            UUID id = period.id();
            confirmations = file.confirmations().stream()
                    .filter(each -> each.periodId().equals(id))
                    .toList();
            raised = file.disputes().stream()
                    .filter(each -> each.periodId().equals(id))
                    .toList();
            harvests = file.harvests().stream()
                    .filter(each -> each.periodId().equals(id))
                    .toList();
            plan = ledger.actionPlan(id);
            said = disputes.saidOf(id);
            attached = evidence.of(period.initiativeId());
            names = directory.names(people());
        }

        private Set<UUID> people() {
            return Stream.of(
                            Stream.of(period.ownerId()),
                            confirmations.stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                            raised.stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                            said.values().stream()
                                    .flatMap(List::stream)
                                    .flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                            harvests.stream().flatMap(each -> Stream.of(each.personId(), each.onBehalfOf())),
                            plan.stream()
                                    .flatMap(each ->
                                            Stream.of(each.personId(), each.onBehalfOf(), each.responsibleId())))
                    .flatMap(each -> each)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private void tell() {
            add(period.askedAt(), "asked", null, null, null, name(period.ownerId()));
            Set<UUID> underDispute = said.values().stream()
                    .flatMap(List::stream)
                    .map(DisputeLedger.Said::confirmationId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            List<Confirmation> own = confirmations.stream()
                    .filter(each -> !underDispute.contains(each.id()))
                    .toList();
            // The plan lies between the first answer, with what became of it, and the second.
            long beforePlan = own.stream().takeWhile(this::belongsToFirst).count();
            own.stream().limit(beforePlan).forEach(this::confirmed);
            plan.ifPresent(this::planned);
            own.stream().skip(beforePlan).forEach(this::confirmed);
            harvests.forEach(this::harvested);
        }

        private boolean belongsToFirst(Confirmation confirmation) {
            return confirmation.corrects() != null || confirmation.equals(confirmations.get(0));
        }

        private void confirmed(Confirmation each) {
            entries.add(new Entry(
                    each.recordedAt(),
                    each.corrects() == null ? "confirmed" : "corrected",
                    List.of(formats.fte(each.fte()), formats.date(each.validFrom())),
                    who(each.personId(), each.onBehalfOf()),
                    each.channel().name(),
                    each.comment(),
                    attached.getOrDefault(each.id(), List.of())));
            raised.stream()
                    .filter(dispute -> dispute.confirmationId().equals(each.id()))
                    .forEach(this::disputed);
        }

        private void disputed(Dispute dispute) {
            add(dispute.recordedAt(), "RAISED", who(dispute.personId(), dispute.onBehalfOf()), null, dispute.reason());
            for (DisputeLedger.Said step : said.getOrDefault(dispute.id(), List.of())) {
                add(
                        step.recordedAt(),
                        step.step().name(),
                        who(step.personId(), step.onBehalfOf()),
                        step.channel().name(),
                        step.reason());
                confirmations.stream()
                        .filter(each -> each.id().equals(step.confirmationId()))
                        .forEach(this::confirmed);
            }
        }

        private void planned(ActionPlan told) {
            add(
                    told.recordedAt(),
                    "planned",
                    who(told.personId(), told.onBehalfOf()),
                    null,
                    told.measures(),
                    name(told.responsibleId()),
                    formats.date(told.deadline()));
        }

        private void harvested(Harvest each) {
            add(
                    each.recordedAt(),
                    each.fte().isZero() ? "unharvested" : "harvested",
                    who(each.personId(), each.onBehalfOf()),
                    null,
                    each.fte().isZero() ? each.reason() : each.post(),
                    formats.fte(each.fte()));
        }

        private void add(
                Instant at,
                String what,
                @Nullable String who,
                @Nullable String channel,
                @Nullable String text,
                String... arguments) {
            entries.add(new Entry(at, what, List.of(arguments), who, channel, text, List.of()));
        }

        /** {@code Svend Stedfortræder (Else Enhedschef)} for who acted for somebody. */
        private String who(UUID person, @Nullable UUID onBehalfOf) {
            return onBehalfOf == null ? name(person) : name(person) + " (" + name(onBehalfOf) + ")";
        }

        private String name(UUID person) {
            return names.getOrDefault(person, "");
        }
    }
}

package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.record.StoredFile;
import dk.gevinstspor.webui.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    List<Entry> of(BenefitFile file, FollowUpPeriod period) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(period.askedAt(), "asked", null, null, null, name(period.ownerId())));
        confirmations(file, period, entries);
        ledger.actionPlan(period.id())
                .ifPresent(plan -> entries.add(entry(
                        plan.recordedAt(),
                        "planned",
                        who(plan.personId(), plan.onBehalfOf()),
                        null,
                        plan.measures(),
                        name(plan.responsibleId()),
                        formats.date(plan.deadline()))));
        file.disputes().stream()
                .filter(each -> each.periodId().equals(period.id()))
                .forEach(dispute -> disputed(dispute, entries));
        file.harvests().stream()
                .filter(each -> each.periodId().equals(period.id()))
                .forEach(each -> entries.add(entry(
                        each.recordedAt(),
                        each.fte().isZero() ? "unharvested" : "harvested",
                        who(each.personId(), each.onBehalfOf()),
                        null,
                        each.fte().isZero() ? each.reason() : each.post(),
                        formats.fte(each.fte()))));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private void confirmations(BenefitFile file, FollowUpPeriod period, List<Entry> entries) {
        Map<UUID, List<StoredFile>> attached = evidence.of(period.initiativeId());
        for (Confirmation each : file.confirmations()) {
            if (each.periodId().equals(period.id())) {
                entries.add(new Entry(
                        each.recordedAt(),
                        each.corrects() == null ? "confirmed" : "corrected",
                        List.of(formats.fte(each.fte()), formats.date(each.validFrom())),
                        who(each.personId(), each.onBehalfOf()),
                        each.channel().name(),
                        each.comment(),
                        attached.getOrDefault(each.id(), List.of())));
            }
        }
    }

    private void disputed(Dispute dispute, List<Entry> entries) {
        entries.add(entry(
                dispute.recordedAt(), "RAISED", who(dispute.personId(), dispute.onBehalfOf()), null, dispute.reason()));
        disputes.said(dispute.id())
                .forEach(said -> entries.add(entry(
                        said.recordedAt(),
                        said.step().name(),
                        who(said.personId(), said.onBehalfOf()),
                        said.channel().name(),
                        said.reason())));
    }

    private Entry entry(
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String channel,
            @Nullable String text,
            String... arguments) {
        return new Entry(at, what, List.of(arguments), who, channel, text, List.of());
    }

    /** {@code Svend Stedfortræder (Else Enhedschef)} for who acted for somebody. */
    private String who(UUID person, @Nullable UUID onBehalfOf) {
        return onBehalfOf == null ? name(person) : name(person) + " (" + name(onBehalfOf) + ")";
    }

    private String name(UUID person) {
        return directory.person(person).name();
    }
}

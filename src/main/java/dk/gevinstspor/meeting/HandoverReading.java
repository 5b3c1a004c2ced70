package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.Meeting.HandoverLine;
import dk.gevinstspor.organisation.Directory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells through whose hands a decision has gone. */
@Component
class HandoverReading {

    private final HandoverFacts facts;
    private final Directory directory;

    HandoverReading(HandoverFacts facts, Directory directory) {
        this.facts = facts;
        this.directory = directory;
    }

    /** Of one decision, oldest first. */
    List<HandoverLine> of(UUID decisionId, Wording wording) {
        return lines(facts.of(decisionId), wording).getOrDefault(decisionId, List.of());
    }

    /** Of a report's decisions, by decision; none for one that was never passed on. */
    Map<UUID, List<HandoverLine>> in(UUID reportId, Wording wording) {
        return lines(facts.in(reportId), wording);
    }

    private Map<UUID, List<HandoverLine>> lines(List<Handover> handovers, Wording wording) {
        Map<UUID, String> names = directory.names(handovers.stream()
                .flatMap(each -> Stream.of(each.formerId(), each.ownerId(), each.by(), each.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return handovers.stream()
                .collect(Collectors.groupingBy(
                        Handover::decisionId,
                        Collectors.mapping(each -> line(each, names, wording), Collectors.toList())));
    }

    private static HandoverLine line(Handover each, Map<UUID, String> names, Wording wording) {
        return new HandoverLine(
                names.getOrDefault(each.formerId(), ""),
                names.getOrDefault(each.ownerId(), ""),
                each.validFrom(),
                wording.who(each.by(), each.onBehalfOf(), names),
                each.reason());
    }
}

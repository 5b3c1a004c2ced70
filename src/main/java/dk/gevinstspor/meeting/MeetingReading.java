package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.DecisionFacts.Recorded;
import dk.gevinstspor.meeting.Meeting.CommentLine;
import dk.gevinstspor.meeting.Meeting.DecisionLine;
import dk.gevinstspor.meeting.Meeting.HandoverLine;
import dk.gevinstspor.meeting.MeetingFacts.Recorder;
import dk.gevinstspor.meeting.ReportComments.Comment;
import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a meeting into words, as it stands today. */
@Component
@Transactional(readOnly = true)
class MeetingReading {

    private final DecisionFacts decided;
    private final MeetingFacts held;
    private final Commitments commitments;
    private final HandoverReading handovers;
    private final ReportComments comments;
    private final StatusSnapshots snapshots;
    private final Initiatives initiatives;
    private final Directory directory;
    private final MessageSource messages;
    private final Today today;

    MeetingReading(
            DecisionFacts decided,
            MeetingFacts held,
            Commitments commitments,
            HandoverReading handovers,
            ReportComments comments,
            StatusSnapshots snapshots,
            Initiatives initiatives,
            Directory directory,
            MessageSource messages,
            Today today) {
        this.decided = decided;
        this.held = held;
        this.commitments = commitments;
        this.handovers = handovers;
        this.comments = comments;
        this.snapshots = snapshots;
        this.initiatives = initiatives;
        this.directory = directory;
        this.messages = messages;
        this.today = today;
    }

    Meeting of(StatusReport report, Locale locale) {
        Wording wording = new Wording(messages, locale);
        List<Recorded> decisions = decided.of(report.id());
        Optional<Recorder> recorder = held.recorder(report.id());
        return new Meeting(
                recorder.map(each -> recordedBy(each, wording)).orElse(null),
                recorder.map(Recorder::validFrom).orElse(null),
                lines(report, decisions, wording),
                followUps(report, wording),
                comments(report, wording));
    }

    private List<CommentLine> comments(StatusReport report, Wording wording) {
        List<Comment> said = comments.of(report.id());
        Map<UUID, String> names = directory.names(said.stream()
                .flatMap(each -> Stream.of(each.personId(), each.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, String> labels = initiatives.labels(said.stream()
                .map(Comment::initiativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return said.stream()
                .map(each -> new CommentLine(
                        wording.who(each.personId(), each.onBehalfOf(), names),
                        each.validFrom(),
                        each.initiativeId(),
                        each.initiativeId() == null ? null : labels.get(each.initiativeId()),
                        each.text()))
                .toList();
    }

    private String recordedBy(Recorder recorder, Wording wording) {
        Map<UUID, String> names = directory.names(Stream.of(recorder.personId(), recorder.onBehalfOf())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return wording.who(recorder.personId(), recorder.onBehalfOf(), names);
    }

    private List<FollowUpLine> followUps(StatusReport report, Wording wording) {
        LocalDate day = today.date();
        KnownAt known = KnownAt.endOf(day);
        List<FollowUpLine> lines = snapshots.decisions(report.programmeId(), report.quarter(), known).stream()
                .map(decision -> wording.followUp(decision, day))
                .toList();
        List<Commitment> before = commitments.before(report.programmeId(), report.quarter(), known);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).of(before.get(i).id()))
                .toList();
    }

    private List<DecisionLine> lines(StatusReport report, List<Recorded> decisions, Wording wording) {
        Map<UUID, Commitment> carried =
                commitments.of(report.id()).stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        Map<UUID, List<HandoverLine>> passedOn = handovers.in(report.id(), wording);
        Map<UUID, String> names = directory.names(Stream.concat(
                        decisions.stream().flatMap(each -> Stream.ofNullable(each.ownerId())),
                        carried.values().stream().map(Commitment::ownerId))
                .collect(Collectors.toSet()));
        Set<UUID> about = decisions.stream()
                .map(Recorded::initiativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> labels = initiatives.labels(about);
        return decisions.stream()
                .map(each -> line(
                        each,
                        report.recommendations().get(each.number() - 1),
                        carried.get(each.id()),
                        passedOn.getOrDefault(each.id(), List.of()),
                        names,
                        labels,
                        wording))
                .toList();
    }

    private DecisionLine line(
            Recorded each,
            Recommendation asked,
            @Nullable Commitment commitment,
            List<HandoverLine> passedOn,
            Map<UUID, String> names,
            Map<UUID, String> labels,
            Wording wording) {
        return new DecisionLine(
                each.id(),
                each.number(),
                asked.text(),
                each.outcome().name(),
                wording.text("meeting.outcome." + each.outcome()),
                each.conditions(),
                each.text(),
                each.ownerId() == null ? null : names.get(each.ownerId()),
                each.dueOn(),
                commitment == null ? null : names.get(commitment.ownerId()),
                commitment != null && commitment.ownerLeft(),
                passedOn,
                each.carriedOut() ? followed(each, asked, labels, wording) : null,
                each.initiativeId(),
                commitment == null ? null : commitment.on(today.date()).name(),
                commitment == null ? null : commitment.remark());
    }

    private static String followed(Recorded each, Recommendation asked, Map<UUID, String> labels, Wording wording) {
        UUID about = each.initiativeId();
        if (about == null) {
            return wording.text("meeting.effect.budget");
        }
        String label = labels.getOrDefault(about, "");
        Stage from = Objects.requireNonNull(each.stageFrom());
        Stage to = Objects.requireNonNull(each.stageTo());
        return asked.ask() == Ask.EXTEND && asked.until() != null
                ? wording.text("meeting.effect.extended", label, wording.date(asked.until()))
                : wording.text("meeting.effect.moved", label, stage(from, wording), stage(to, wording));
    }

    private static String stage(Stage stage, Wording wording) {
        return wording.text("initiative.stage." + stage);
    }
}

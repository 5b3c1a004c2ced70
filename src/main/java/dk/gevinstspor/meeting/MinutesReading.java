package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.HeldMeeting.Attendance;
import dk.gevinstspor.meeting.Meeting.CommentLine;
import dk.gevinstspor.meeting.Meeting.DecisionLine;
import dk.gevinstspor.meeting.MinutesDocument.MinuteLine;
import dk.gevinstspor.meeting.MinutesDocument.RemarkLine;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the minutes of a meeting into words. */
@Component
@Transactional(readOnly = true)
class MinutesReading {

    private final MeetingReading meetings;
    private final MeetingFacts held;
    private final Directory directory;
    private final MessageSource messages;

    MinutesReading(MeetingReading meetings, MeetingFacts held, Directory directory, MessageSource messages) {
        this.meetings = meetings;
        this.held = held;
        this.directory = directory;
        this.messages = messages;
    }

    MinutesDocument of(StatusReport report, Locale locale) {
        Wording wording = new Wording(messages, locale);
        Programme programme = directory.programme(report.programmeId());
        Meeting meeting = meetings.of(report, locale);
        Optional<HeldMeeting> noted = held.of(report.id());
        String quarter = wording.quarter(report.quarter());
        return new MinutesDocument(
                programme.name(),
                directory.unit(programme.administrationId()).name(),
                quarter,
                noted.map(each -> wording.text("meeting.minutes.held", wording.date(each.heldOn()), quarter))
                        .orElseGet(() -> wording.text("meeting.minutes.about", quarter)),
                recorded(meeting, wording),
                names(noted, true),
                names(noted, false),
                noted.map(HeldMeeting::discussion).orElse(null),
                meeting.decisions().stream().map(each -> line(each, wording)).toList(),
                meeting.comments().stream().map(each -> remark(each, wording)).toList(),
                meeting.followUps());
    }

    private static String recorded(Meeting meeting, Wording wording) {
        return meeting.recordedBy() == null || meeting.recordedOn() == null
                ? ""
                : wording.text("meeting.minutes.recorded", meeting.recordedBy(), wording.date(meeting.recordedOn()));
    }

    private String names(Optional<HeldMeeting> noted, boolean present) {
        List<UUID> people = noted.map(HeldMeeting::asked).orElse(List.of()).stream()
                .filter(each -> each.present() == present)
                .map(Attendance::memberId)
                .toList();
        Map<UUID, String> names = directory.names(Set.copyOf(people));
        return people.stream().map(each -> names.getOrDefault(each, "")).collect(Collectors.joining("\n"));
    }

    private static MinuteLine line(DecisionLine each, Wording wording) {
        return new MinuteLine(
                each.number(),
                each.recommendation(),
                each.word(),
                each.text(),
                each.conditions(),
                each.followed(),
                carried(each.owner(), each.dueOn(), wording));
    }

    private static @Nullable String carried(@Nullable String owner, @Nullable LocalDate dueOn, Wording wording) {
        return owner == null || dueOn == null
                ? null
                : wording.text("meeting.minutes.carried", owner, wording.date(dueOn));
    }

    private static RemarkLine remark(CommentLine each, Wording wording) {
        String about = each.about() == null ? "" : wording.text("meeting.comment.about", each.about());
        return new RemarkLine(
                Stream.of(each.who(), wording.date(each.day()), about)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                each.text());
    }
}

package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.meeting.Commitments;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.webui.Formats;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What tasks are about, as their reader knows it: an initiative, the quarter of a status report, or a decision. */
@Component
class TaskSubjects {

    private static final int LONGEST = 80;

    private final Initiatives initiatives;
    private final StatusReports reports;
    private final Commitments commitments;
    private final Formats formats;

    TaskSubjects(Initiatives initiatives, StatusReports reports, Commitments commitments, Formats formats) {
        this.initiatives = initiatives;
        this.reports = reports;
        this.commitments = commitments;
        this.formats = formats;
    }

    /** By the id of the initiative, the report or the decision; what is about the programme itself is left out. */
    Map<UUID, String> of(Collection<OpenTask> open, Collection<DoneTask> done) {
        Set<UUID> initiativeIds = new HashSet<>();
        Set<UUID> reportIds = new HashSet<>();
        for (OpenTask task : open) {
            if (task.initiativeId() == null) {
                reportIds.add(task.businessKey());
            } else {
                initiativeIds.add(task.initiativeId());
            }
        }
        for (DoneTask task : done) {
            if (task.initiativeId() != null) {
                initiativeIds.add(task.initiativeId());
            }
        }
        Map<UUID, String> names = new HashMap<>(initiatives.labels(initiativeIds));
        reports.quarters(reportIds).forEach((id, quarter) -> names.put(id, formats.quarter(quarter)));
        reportIds.removeAll(names.keySet());
        commitments.labels(reportIds).forEach((id, label) -> names.put(id, of(label)));
        return names;
    }

    private String of(Commitments.Label label) {
        return formats.quarter(label.quarter()) + ": " + StringUtils.truncate(label.recommendation(), LONGEST);
    }

    @Nullable
    String of(OpenTask task) {
        UUID initiative = task.initiativeId();
        return initiative == null
                ? of(Set.of(task), Set.of()).get(idOf(task))
                : initiatives.get(initiative).label();
    }

    static UUID idOf(OpenTask task) {
        UUID initiative = task.initiativeId();
        return initiative == null ? task.businessKey() : initiative;
    }
}

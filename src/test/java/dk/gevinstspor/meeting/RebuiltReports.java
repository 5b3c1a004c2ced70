package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Every report of a programme, made again from the facts. */
public final class RebuiltReports {

    private RebuiltReports() {}

    /** Where each of them is another than it was, by quarter. */
    public static SortedMap<Quarter, List<String>> differences(ApplicationContext context, UUID programmeId) {
        SortedMap<Quarter, List<String>> found = new TreeMap<>();
        Rebuilding rebuilding = context.getBean(Rebuilding.class);
        for (StatusReport report : context.getBean(StatusReports.class).of(programmeId)) {
            found.put(
                    report.quarter(),
                    rebuilding.of(report).orElseThrow().differences().stream()
                            .map(Object::toString)
                            .toList());
        }
        return found;
    }
}

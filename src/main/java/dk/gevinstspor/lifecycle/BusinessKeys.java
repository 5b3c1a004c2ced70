package dk.gevinstspor.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a process is about: the business key is the id of its aggregate, and the aggregate knows where it belongs. */
public interface BusinessKeys {

    /** @throws java.util.NoSuchElementException when the aggregate does not exist */
    Subject subjectOf(BusinessProcess process, UUID businessKey);

    /** @param initiativeId null for the programme's own processes */
    record Subject(UUID programmeId, @Nullable UUID initiativeId) {}
}

package dk.gevinstspor.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface ReportRows extends ListCrudRepository<StatusReport, UUID> {

    /** Locks the report, so that two people's words about it come one after the other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<StatusReport> findWithLockById(UUID id);

    List<StatusReport> findByProgrammeIdOrderByQuarterDesc(UUID programmeId);
}

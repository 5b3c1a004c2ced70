package dk.gevinstspor.benefit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PeriodRows extends ListCrudRepository<FollowUpPeriod, UUID> {

    /** Locks the row, so that two answers come one after the other. */
    @Query("select * from follow_up_period where id = :id for update")
    Optional<FollowUpPeriod> lockById(UUID id);

    List<FollowUpPeriod> findByInitiativeIdOrderByDueAt(UUID initiativeId);

    @Query("""
            select * from follow_up_period
            where initiative_id = :initiativeId and ended_at is null order by due_at""")
    List<FollowUpPeriod> unfinishedOf(UUID initiativeId);
}

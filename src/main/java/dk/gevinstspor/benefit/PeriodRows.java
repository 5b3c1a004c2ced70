package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.ReadOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PeriodRows extends ListCrudRepository<FollowUpPeriod, UUID> {

    /** Locks all periods of the same initiative, so that what is decided about its benefit comes one after the other. */
    @Query("""
            select * from follow_up_period
            where initiative_id = (select initiative_id from follow_up_period where id = :id)
            order by due_at for update""")
    List<FollowUpPeriod> lockAllBeside(UUID id);

    List<FollowUpPeriod> findByInitiativeIdOrderByDueAt(UUID initiativeId);

    /** The same; to a page, once. */
    default List<FollowUpPeriod> of(UUID initiativeId) {
        return ReadOnce.of(List.of("periods", initiativeId), () -> {
            List<FollowUpPeriod> periods = findByInitiativeIdOrderByDueAt(initiativeId);
            periods.forEach(each -> ReadOnce.know(List.of("period", each.id()), Optional.of(each)));
            return periods;
        });
    }

    /** To a page, once. */
    default Optional<FollowUpPeriod> one(UUID id) {
        return ReadOnce.of(List.of("period", id), () -> findById(id));
    }

    @Query("""
            select * from follow_up_period
            where initiative_id = :initiativeId and ended_at is null order by due_at""")
    List<FollowUpPeriod> unfinishedOf(UUID initiativeId);
}

package dk.gevinstspor.initiative;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface InitiativeRows extends ListCrudRepository<Initiative, UUID> {

    @Query("select nextval('initiative_number')")
    int nextNumber();

    /** Locks the row, so that two decisions about one initiative come one after the other. */
    @Query("select * from initiative where id = :id for update")
    Optional<Initiative> lockById(UUID id);

    List<Initiative> findByProgrammeIdOrderByNumber(UUID programmeId);

    Optional<Initiative> findByNumber(int number);
}

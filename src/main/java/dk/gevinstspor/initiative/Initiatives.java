package dk.gevinstspor.initiative;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The initiatives as the other modules read them. */
@Service
public class Initiatives {

    private final InitiativeRows rows;

    Initiatives(InitiativeRows rows) {
        this.rows = rows;
    }

    /** @throws NoSuchElementException when there is no such initiative */
    public Initiative get(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NoSuchElementException("no initiative " + id));
    }

    public Optional<Initiative> find(UUID id) {
        return rows.findById(id);
    }

    /** All of a programme, by number. */
    public List<Initiative> of(UUID programmeId) {
        return rows.findByProgrammeIdOrderByNumber(programmeId);
    }
}

package dk.gevinstspor.organisation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which of her programmes a person looks at. */
@Service
public class ProgrammeChoices {

    private final JdbcClient jdbc;

    ProgrammeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From her next request on; the programme is one that she has a role in. */
    @Transactional
    public void choose(UUID personId, UUID programmeId) {
        jdbc.sql("""
                        insert into programme_choice (person_id, programme_id) values (?, ?)
                        on conflict (person_id) do update set programme_id = excluded.programme_id""").params(personId, programmeId).update();
    }
}

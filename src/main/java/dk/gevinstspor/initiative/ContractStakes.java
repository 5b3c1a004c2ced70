package dk.gevinstspor.initiative;

import dk.gevinstspor.organisation.Stakes;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a contract names as an owner of its benefit has to do with its programme, whether she has a role there or not. */
@Component
class ContractStakes implements Stakes {

    private final JdbcClient jdbc;

    ContractStakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> programmesOf(UUID personId) {
        return Set.copyOf(jdbc.sql("""
                        select distinct i.programme_id from initiative_party p join initiative i on i.id = p.initiative_id
                        where p.person_id = ?""").param(personId).query(UUID.class).list());
    }
}

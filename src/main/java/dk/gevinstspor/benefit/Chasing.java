package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Quarter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chases the confirmations that a quarter's status report has to do without. */
@Service
public class Chasing {

    private final JdbcClient jdbc;
    private final Asking asking;

    Chasing(JdbcClient jdbc, Asking asking) {
        this.jdbc = jdbc;
        this.asking = asking;
    }

    /** Reminds the owners of what was asked for in that quarter and is not answered. */
    @Transactional
    public void chase(UUID programmeId, Quarter quarter) {
        unanswered(programmeId, quarter).forEach(asking::chase);
    }

    private List<UUID> unanswered(UUID programmeId, Quarter quarter) {
        return jdbc.sql("""
                        select f.id from follow_up_period f join initiative i on i.id = f.initiative_id
                        where i.programme_id = ? and f.quarter = ? and f.state = 'OPEN' order by i.number""")
                .params(programmeId, quarter.toString())
                .query(UUID.class)
                .list();
    }
}

package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters that a person gave names. They are hers alone. */
@Component
class SavedViews {

    /** As many as stand on the page; the name of one can be used again. */
    static final int MOST = 20;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param query the parameters of the pipeline's address */
    record View(UUID id, String name, String query) {

        public String address() {
            return query.isEmpty() ? "/initiativer" : "/initiativer?" + query;
        }
    }

    /** By name. */
    List<View> of(UUID personId) {
        return jdbc.sql("select id, name, query from saved_view where person_id = ? order by lower(name)")
                .param(personId)
                .query(View.class)
                .list();
    }

    /** Under a name that is there already, the view replaces the other; false when there are too many. */
    @Transactional
    boolean save(UUID personId, String name, PipelineFilter filter) {
        boolean known = of(personId).stream().anyMatch(view -> view.name().equalsIgnoreCase(name));
        if (!known && of(personId).size() >= MOST) {
            return false;
        }
        jdbc.sql("""
                        insert into saved_view (id, person_id, name, query) values (?, ?, ?, ?)
                        on conflict (person_id, lower(name)) do update set name = excluded.name, query = excluded.query""").params(Ids.next(), personId, name, filter.query()).update();
        return true;
    }

    /** False when she has no such view. */
    @Transactional
    boolean remove(UUID personId, UUID id) {
        return jdbc.sql("delete from saved_view where id = ? and person_id = ?")
                        .params(id, personId)
                        .update()
                > 0;
    }
}

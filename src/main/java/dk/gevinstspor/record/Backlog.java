package dk.gevinstspor.record;

import dk.gevinstspor.record.PendingFacts.Pending;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts from before the record into it, once: those that the migration found, and no others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Backlog implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Appending appending;
    private final Map<String, FactKind> kinds;

    Backlog(JdbcClient jdbc, Appending appending, List<FactKind> kinds) {
        this.jdbc = jdbc;
        this.appending = appending;
        this.kinds = kinds.stream().collect(Collectors.toMap(FactKind::name, Function.identity()));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<Pending> waiting = jdbc.sql("select kind, subject_id from record_backlog order by position for update")
                .query((row, number) -> new Pending(
                        Objects.requireNonNull(kinds.get(row.getString("kind"))),
                        row.getObject("subject_id", UUID.class)))
                .list();
        if (!waiting.isEmpty()) {
            appending.append(waiting);
            jdbc.sql("delete from record_backlog").update();
        }
    }
}

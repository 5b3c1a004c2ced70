package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitReads {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    UnitReads(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /** A closed unit too, as it was last. */
    Unit unit(UUID id) {
        return questions.ask(DirectoryQuestions.unit(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no unit " + id));
    }

    /** What the personnel system calls them, where that is known. */
    Map<UUID, String> codes() {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("select id, code from unit where code is not null").query((ResultSet row) -> {
            codes.put(row.getObject("id", UUID.class), row.getString("code"));
        });
        return codes;
    }

    /** Those that are closed from tomorrow: they came, or were changed, on the day they were closed. */
    Set<UUID> ending() {
        return new HashSet<>(
                jdbc.sql("""
                        select unit_id from unit_version
                        where valid_from <= :day and valid_to > :day
                          and not exists (select from unit_version later
                              where later.unit_id = unit_version.unit_id and later.valid_to is null)""").param("day", today.date()).query(UUID.class).list());
    }

    UnitTree tree() {
        return new UnitTree(questions.ask(DirectoryQuestions.units(today.date())));
    }
}

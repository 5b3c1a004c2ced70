package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.webui.Option;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units are called and which department each belongs to, the closed ones too. */
@Component
class Departments {

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit and its department. */
    record Belonging(String unit, UUID departmentId, String department) {}

    /** By unit. */
    Map<UUID, Belonging> all() {
        Map<UUID, Belonging> all = new HashMap<>();
        jdbc.sql("""
                        select u.id, u.name, d.department_id, d.department_name
                        from current_unit u join unit_department d on d.unit_id = u.id""").query((ResultSet row) -> {
            all.put(
                    row.getObject("id", UUID.class),
                    new Belonging(
                            row.getString("name"),
                            row.getObject("department_id", UUID.class),
                            row.getString("department_name")));
        });
        return all;
    }

    /** The departments themselves, by name, and the unit that was asked for. */
    static List<Option> options(Map<UUID, Belonging> all, @Nullable UUID asked) {
        Stream<Option> chosen = Stream.ofNullable(asked)
                .flatMap(id -> Stream.ofNullable(all.get(id)).map(each -> Option.of(id, each.unit())));
        return Stream.concat(
                        chosen, all.values().stream().map(each -> Option.of(each.departmentId(), each.department())))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}

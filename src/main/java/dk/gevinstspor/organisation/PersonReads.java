package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.DirectoryQuestions.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonReads {

    private static final String SELECT = DirectoryQuestions.PERSON;

    private final JdbcClient jdbc;
    private final Questions questions;

    PersonReads(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    Optional<Person> find(UUID id) {
        return questions.ask(DirectoryQuestions.person(id)).stream().findFirst();
    }

    /** Whom the page has read with something else is not asked for again. */
    Map<UUID, String> names(Set<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        questions.known(Named.class).stream()
                .filter(known -> people.contains(known.id()))
                .forEach(known -> names.put(known.id(), known.name()));
        Set<UUID> unknown = new HashSet<>(people);
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            questions.ask(DirectoryQuestions.names(unknown)).forEach(found -> names.put(found.id(), found.name()));
        }
        return names;
    }

    List<Person> enabled() {
        return questions.ask(DirectoryQuestions.people());
    }

    List<Person> everybody() {
        return jdbc.sql(SELECT + "where p.id <> ? order by p.name, p.id")
                .param(Actor.NOBODY)
                .query(PersonReads::person)
                .list();
    }

    List<Person> holding(Role role, UUID programmeId) {
        return questions.ask(DirectoryQuestions.holding(programmeId, role));
    }

    Set<Role> roles(UUID personId, UUID programmeId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        questions.ask(DirectoryQuestions.roles(personId, programmeId)).forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    Map<UUID, Set<Role>> rolesByProgramme(Set<UUID> people) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select distinct p.id, g.role from role_grant g
                              join programme p on g.programme_id = p.id or g.programme_id is null
                             where g.person_id in (:people) and g.revoked_at is null
                            """).param("people", people).query(row -> {
                roles.computeIfAbsent(row.getObject("id", UUID.class), id -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role")));
            });
        }
        return roles;
    }

    Set<Directory.HeldRole> held(Set<UUID> people) {
        return people.isEmpty() ? Set.of() : Set.copyOf(questions.ask(DirectoryQuestions.held(people)));
    }

    Set<UUID> principals(UUID delegateId, LocalDate day) {
        return Set.copyOf(questions.ask(DirectoryQuestions.principals(delegateId, day)));
    }

    List<Person> delegates(UUID principalId, LocalDate day) {
        return jdbc.sql(SELECT + """
                        where p.disabled_at is null and exists (
                            select from delegation d
                            where d.delegate_id = p.id and d.principal_id = :principal and d.revoked_at is null
                              and :day between d.from_day and d.until_day)
                        order by p.name, p.id
                        """)
                .param("principal", principalId)
                .param("day", day)
                .query(PersonReads::person)
                .list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("unit_id", UUID.class),
                row.getBoolean("enabled"));
    }
}

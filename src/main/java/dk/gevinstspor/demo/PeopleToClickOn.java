package dk.gevinstspor.demo;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.LoginHints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The login page of the demonstration lists its people, each under her programme and roles. */
@Component
@Demonstration
class PeopleToClickOn implements LoginHints {

    private final Directory directory;

    PeopleToClickOn(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Hint> hints() {
        Map<String, UUID> ids = directory.people().stream().collect(Collectors.toMap(Person::email, Person::id));
        return Arrays.stream(People.values())
                .flatMap(person -> hintsOf(ids.get(person.email()), person))
                .toList();
    }

    /** Under each of her roles; without one, once; not at all before she is there. */
    private static Stream<Hint> hintsOf(@Nullable UUID id, People person) {
        if (id == null) {
            return Stream.empty();
        }
        return person.roles.isEmpty()
                ? Stream.of(hint(id, person, null))
                : person.roles.stream().map(role -> hint(id, person, role));
    }

    private static Hint hint(UUID id, People person, @Nullable Role role) {
        String programme = person.keepsTheInstallation() ? null : person.programme().title;
        return new Hint(id, person.fullName, role, person.unit.unitName, programme);
    }
}

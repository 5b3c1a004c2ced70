package dk.gevinstspor.demo;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.LoginHints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The login page of the demonstration lists its people, each under her roles. */
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
        Function<People, Stream<Hint>> listed = person -> ids.containsKey(person.email())
                ? person.roles.stream().map(role -> hint(ids.get(person.email()), person, role))
                : Stream.empty();
        return Arrays.stream(People.values()).flatMap(listed).toList();
    }

    private static Hint hint(UUID id, People person, Role role) {
        return new Hint(id, person.fullName, role, person.unit.unitName);
    }
}

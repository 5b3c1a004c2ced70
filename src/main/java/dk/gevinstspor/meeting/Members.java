package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sits in a programme's steering group today: its chair first, then by name. */
@Component
class Members {

    private final Directory directory;

    Members(Directory directory) {
        this.directory = directory;
    }

    List<Person> of(UUID programmeId) {
        return ids(programmeId).stream()
                .map(directory::person)
                .filter(Person::enabled)
                .toList();
    }

    /** As a member, or as who acts for one today; none for anybody else. */
    Optional<Actor> as(CurrentUser user, UUID programmeId) {
        Set<UUID> members = ids(programmeId);
        return members.contains(user.id())
                ? Optional.of(user.actor())
                : members.stream().filter(user::mayActAs).findFirst().map(user::actorFor);
    }

    private Set<UUID> ids(UUID programmeId) {
        Set<UUID> members = new LinkedHashSet<>();
        members.add(directory.programme(programmeId).chairId());
        directory.peopleIn(programmeId, Role.STEERING_GROUP).forEach(person -> members.add(person.id()));
        return members;
    }
}

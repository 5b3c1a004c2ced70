package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may answer what one person is asked: she, and those who act for her today. */
@Component
class OnBehalf {

    private final Directory directory;
    private final Today today;

    OnBehalf(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    /** As that person, or as who acts for her today; none for anybody else. */
    Optional<Actor> of(UUID person, Actor actor) {
        if (actor.principal().equals(person)) {
            return Optional.of(actor);
        }
        return directory.principalsOf(actor.personId(), today.date()).contains(person)
                ? Optional.of(new Actor(actor.personId(), person, actor.channel()))
                : Optional.empty();
    }

    /** Whom to write to: the person first. */
    Set<UUID> receiversFor(UUID person) {
        Set<UUID> receivers = new LinkedHashSet<>();
        receivers.add(person);
        directory.delegatesOf(person, today.date()).forEach(delegate -> receivers.add(delegate.id()));
        return receivers;
    }
}

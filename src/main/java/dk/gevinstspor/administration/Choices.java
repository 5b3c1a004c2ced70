package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the selects of the forms offer, and whether what came back was among it. */
@Component
class Choices {

    private final Directory directory;

    Choices(Directory directory) {
        this.directory = directory;
    }

    List<Option> units(Predicate<Unit> which) {
        return directory.units().stream()
                .filter(which)
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    List<Option> people(Predicate<Person> which) {
        return directory.people().stream()
                .filter(which)
                .map(person -> Option.of(person.id(), person.name()))
                .toList();
    }

    /** Nothing chosen is fine here; whether it must be is the form's own constraint. */
    void check(Errors errors, FormPage page, String field, @Nullable UUID chosen) {
        if (chosen != null && !page.offers(field, chosen.toString())) {
            errors.rejectValue(field, "organisation.not-a-choice");
        }
    }

    /** @throws NotFound when there is no such programme, or another one's administrator asks */
    Programme programme(UUID id, CurrentUser user) {
        return administered(user).stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme " + id));
    }

    /** Those that she is the administrator of. */
    List<Programme> administered(CurrentUser user) {
        return directory.programmes().stream()
                .filter(programme -> user.administers().programme(programme.id()))
                .toList();
    }

    /** Not those of an administration that only other programmes are of. */
    List<Option> unitsFor(Collection<Programme> programmes, Predicate<Unit> which) {
        Set<UUID> hers = programmes.stream().map(Programme::administrationId).collect(Collectors.toSet());
        Set<UUID> others = directory.programmes().stream()
                .map(Programme::administrationId)
                .filter(administration -> !hers.contains(administration))
                .collect(Collectors.toSet());
        Set<UUID> theirs = new HashSet<>();
        return directory.units().stream()
                .filter(unit -> {
                    boolean another = others.contains(unit.id())
                            || (!hers.contains(unit.id()) && theirs.contains(unit.parentId()));
                    if (another) {
                        theirs.add(unit.id());
                    }
                    return !another && which.test(unit);
                })
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }
}

package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.HeldRole;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a task is: its assignee's, or while nobody has it everybody's who holds its role; and their delegates'. */
@Component
class TaskRights {

    private final Directory directory;
    private final Initiatives initiatives;
    private final InitiativeRights initiativeRights;

    TaskRights(Directory directory, Initiatives initiatives, InitiativeRights initiativeRights) {
        this.directory = directory;
        this.initiatives = initiatives;
        this.initiativeRights = initiativeRights;
    }

    /** As whom the user may do it; none when it is not hers. */
    Optional<Actor> actorOf(OpenTask task, CurrentUser user) {
        if (task.assignee() != null) {
            return Optional.of(task.assignee()).filter(user::mayActAs).map(user::actorFor);
        }
        return holders(user)
                .filter(person -> holds(person, task.programmeId(), task.role(), task.party()))
                .findFirst()
                .map(user::actorFor);
    }

    /** What {@link #requireActor} asks of the database. */
    List<Question<?>> questions(OpenTask task, CurrentUser user) {
        return holders(user)
                .<Question<?>>flatMap(person -> Stream.of(
                        DirectoryQuestions.roles(person, task.programmeId()), DirectoryQuestions.held(Set.of(person))))
                .toList();
    }

    boolean isOf(
            CurrentUser user, UUID programmeId, @Nullable UUID assignee, @Nullable Role role, @Nullable Party party) {
        return assignee == null
                ? holders(user).anyMatch(person -> holds(person, programmeId, role, party))
                : user.mayActAs(assignee);
    }

    /**
     * As whom the user does it.
     *
     * @throws Forbidden when she may know of it, but somebody else does it
     * @throws NotFound when she may not even know of it
     */
    Actor requireActor(OpenTask task, CurrentUser user) {
        return actorOf(task, user).orElseThrow(() -> {
            if (mayKnow(task.programmeId(), task.initiativeId(), task.role(), user)) {
                return new Forbidden("lifecycle.forbidden", Role.PROGRAMME_MANAGER);
            }
            return new NotFound("task " + task.id());
        });
    }

    /** Whoever holds its role, or may read what it is about. */
    boolean mayKnow(UUID programmeId, @Nullable UUID initiativeId, @Nullable Role role, CurrentUser user) {
        if (holds(user.id(), programmeId, role, null)) {
            return true;
        }
        return initiativeId == null
                ? !directory.rolesOf(user.id(), programmeId).isEmpty()
                : initiativeRights.mayRead(user.id(), initiatives.get(initiativeId));
    }

    /** All roles whose tasks she may take, her principals' included. */
    Set<HeldRole> grants(CurrentUser user) {
        return directory.heldBy(holders(user).collect(Collectors.toSet()));
    }

    private static Stream<UUID> holders(CurrentUser user) {
        return Stream.concat(Stream.of(user.id()), user.actsFor().stream());
    }

    private boolean holds(UUID person, UUID programmeId, @Nullable Role role, @Nullable Party party) {
        if (role == null || !directory.rolesOf(person, programmeId).contains(role)) {
            return false;
        }
        return party == null
                || directory.heldBy(Set.of(person)).stream().anyMatch(held -> held.takes(programmeId, role, party));
    }
}

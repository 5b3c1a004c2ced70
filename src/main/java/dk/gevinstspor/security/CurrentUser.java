package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Administers;
import dk.gevinstspor.organisation.Credentials.Access;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.organisation.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, read from the database at this very request. A controller takes it as an argument.
 *
 * @param roles those of the programme she looks at; a rule about an object asks {@code Directory.rolesOf} for its own
 * @param actsFor whom she is the delegate (stedfortræder) of today
 * @param programmes those she has a role in, and the one that lists and sums are about
 * @param administers whichever programme she looks at
 * @param channel how her request reached us
 */
public record CurrentUser(
        Person person,
        Set<Role> roles,
        Set<UUID> actsFor,
        ProgrammeChoice programmes,
        Administers administers,
        Actor.Channel channel)
        implements AuthenticatedPrincipal {

    /** As the database knows her at this moment. */
    static CurrentUser of(Access access, Actor.Channel channel) {
        return new CurrentUser(
                access.person(), access.roles(), access.actsFor(), access.programmes(), access.administers(), channel);
    }

    /** Somebody on the web site who looks at no programme in particular, and administrates none. */
    public CurrentUser(Person person, Set<Role> roles, Set<UUID> actsFor) {
        this(person, roles, actsFor, ProgrammeChoice.NONE, Administers.NOTHING, Actor.Channel.WEB);
    }

    public UUID id() {
        return person.id();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** She acts for herself. */
    public Actor actor() {
        return new Actor(id(), null, channel);
    }

    /** @throws IllegalArgumentException when she neither is that person nor her delegate today */
    public Actor actorFor(UUID principalId) {
        if (!mayActAs(principalId)) {
            throw new IllegalArgumentException(id() + " is not the delegate of " + principalId);
        }
        return principalId.equals(id()) ? actor() : new Actor(id(), principalId, channel);
    }

    /** As herself, or as somebody's delegate today. */
    public boolean mayActAs(UUID principalId) {
        return principalId.equals(id()) || actsFor.contains(principalId);
    }

    /** Shown in the page's frame. */
    @Override
    public String getName() {
        return person.name();
    }

    /** Whoever makes the request of this thread; nobody on public pages without a login. */
    public static Optional<CurrentUser> ofThisRequest() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(CurrentUser.class::isInstance)
                .map(CurrentUser.class::cast);
    }
}

package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the page and the programming interface have in common where somebody intervenes: who may, what is open, the rules. */
@Component
class InterventionDesk {

    private final Interventions interventions;
    private final InitiativeRights rights;
    private final Today today;

    InterventionDesk(Interventions interventions, InitiativeRights rights, Today today) {
        this.interventions = interventions;
        this.rights = rights;
        this.today = today;
    }

    enum Choice {
        PARK,
        RESUME,
        STOP,
        REOPEN;

        static List<Choice> openTo(Initiative initiative) {
            if (initiative.stage().isClosed()) {
                return List.of(REOPEN);
            }
            return initiative.stage() == Stage.PARKED ? List.of(RESUME, STOP) : List.of(PARK, STOP);
        }
    }

    /** What somebody wants; which of the days and stages it needs is up to the choice. */
    interface Wanted {

        @Nullable
        Choice choice();

        @Nullable
        LocalDate parkedUntil();

        @Nullable
        Stage reopenAt();

        @Nullable
        String reason();
    }

    /**
     * @throws NotFound for whoever may not read it
     * @throws Forbidden for whoever does not steer it
     */
    void requireSteering(Initiative initiative, CurrentUser user) {
        InitiativeRights.Reader reader = rights.reader(user.id(), initiative.programmeId());
        if (!reader.mayRead(initiative)) {
            throw new NotFound("initiative " + initiative.id());
        }
        if (!reader.maySteer()) {
            throw new Forbidden("initiative.steer.forbidden", Role.PROGRAMME_MANAGER);
        }
    }

    void check(Wanted wanted, Initiative initiative, Errors errors) {
        Choice choice = wanted.choice();
        if (choice != null && !Choice.openTo(initiative).contains(choice)) {
            errors.rejectValue("choice", "form.stale");
        }
        LocalDate until = wanted.parkedUntil();
        if (choice == Choice.PARK && (until == null || !until.isAfter(today.date()))) {
            errors.rejectValue("parkedUntil", "form.future");
        }
        if (choice == Choice.REOPEN
                && (wanted.reopenAt() == null || !reopenable(initiative).contains(wanted.reopenAt()))) {
            errors.rejectValue("reopenAt", "form.styr.reopenAt.range");
        }
    }

    /** What was {@link #check checked}. */
    void intervene(UUID id, Wanted wanted, Actor actor) {
        String reason = Given.of(wanted.reason()).strip();
        switch (Given.of(wanted.choice())) {
            case PARK -> interventions.park(id, Given.of(wanted.parkedUntil()), reason, actor);
            case RESUME -> interventions.resume(id, reason, actor);
            case STOP -> interventions.stop(id, reason, actor);
            case REOPEN -> interventions.reopen(id, Given.of(wanted.reopenAt()), reason, actor);
        }
    }

    /** The stages at which it can go on, the first first. */
    static List<Stage> reopenable(Initiative initiative) {
        Stage left = initiative.leftStage();
        return left == null
                ? List.of()
                : Arrays.stream(Stage.values())
                        .filter(stage -> stage.isUnderWay() && stage.isNotAfter(left))
                        .toList();
    }
}

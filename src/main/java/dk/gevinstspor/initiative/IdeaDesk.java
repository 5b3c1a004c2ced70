package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Takes an idea in, from whoever is logged in and by whatever way, and finds the programme that it belongs to. */
@Component
class IdeaDesk {

    private final Intake intake;
    private final Directory directory;
    private final Today today;

    IdeaDesk(Intake intake, Directory directory, Today today) {
        this.intake = intake;
        this.directory = directory;
        this.today = today;
    }

    /** Units that an idea can be about. */
    Stream<Unit> units() {
        return directory.units().stream().filter(unit -> unit.kind() != Unit.Kind.ADMINISTRATION);
    }

    /**
     * Of the unit's administration; among several, the one she looks at before one that runs today.
     *
     * @param errors are told why there is none; what they hold already is enough not to look
     */
    @Nullable
    Programme programmeFor(@Nullable UUID unitId, CurrentUser user, Errors errors) {
        if (directory.programmes().isEmpty()) {
            errors.reject("form.idea.noProgramme");
        }
        if (unitId != null && units().noneMatch(unit -> unit.id().equals(unitId))) {
            errors.rejectValue("unitId", "form.idea.unitId.unknown");
        }
        if (errors.hasErrors() || unitId == null) {
            return null;
        }
        UUID looksAt = user.programmes().current();
        Optional<Programme> programme = directory.programmesFor(unitId).stream()
                .min(Comparator.<Programme, Boolean>comparing(each -> !each.id().equals(looksAt))
                        .thenComparing(each -> !each.runsOn(today.date())));
        if (programme.isEmpty()) {
            errors.rejectValue("unitId", "form.idea.unitId.noProgramme");
        }
        return programme.orElse(null);
    }

    /** @param id the same idea sent twice is one idea */
    void submit(UUID id, Programme programme, String title, String description, UUID unitId, CurrentUser user) {
        Idea idea = new Idea(title.strip(), description.strip(), unitId, user.id(), today.now());
        intake.submit(id, programme.id(), idea, user.actor());
    }
}

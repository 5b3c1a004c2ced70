package dk.gevinstspor.economy;

import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.economy.CaseJson.VersionJson;
import dk.gevinstspor.initiative.NamedInitiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cases for programs: the newest version, and every earlier one, of an initiative or of a programme as a whole. */
@Api
@Tag(name = "Cases")
@RequestMapping("/api/v1/cases/{subject}")
class CaseApi {

    private final CaseSubjects subjects;
    private final NamedInitiatives initiatives;
    private final Cases cases;
    private final Directory directory;

    CaseApi(CaseSubjects subjects, NamedInitiatives initiatives, Cases cases, Directory directory) {
        this.subjects = subjects;
        this.initiatives = initiatives;
        this.cases = cases;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            summary = "The newest version of a case",
            description =
                    "By the id or number (A-7) of the initiative, or the id of the programme. 404 also when it has none yet.")
    CaseJson newest(@PathVariable String subject, CurrentUser user) {
        return shown(subject, user, version -> true);
    }

    @GetMapping("/versions")
    @Operation(summary = "Every version of a case, the newest first", description = "How each came to be.")
    Listing<VersionJson> versions(@PathVariable String subject, CurrentUser user) {
        List<CaseVersion> versions = cases.versions(subject(subject, user));
        Map<UUID, String> names = names(versions);
        return new Listing<>(
                versions.stream().map(version -> VersionJson.of(version, names)).toList(), null);
    }

    @GetMapping("/versions/{number}")
    @Operation(summary = "One version of a case, with its lines")
    CaseJson version(@PathVariable String subject, @PathVariable int number, CurrentUser user) {
        return shown(subject, user, version -> version.number() == number);
    }

    private CaseSubject subject(String name, CurrentUser user) {
        return subjects.readable(idOf(name, initiatives), user).subject();
    }

    /** @param name the id of an initiative or a programme, or an initiative's number */
    static UUID idOf(String name, NamedInitiatives initiatives) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException noId) {
            return initiatives.get(name).id();
        }
    }

    private CaseJson shown(String name, CurrentUser user, Predicate<CaseVersion> which) {
        CaseSubject subject = subject(name, user);
        CaseVersion version = cases.versions(subject).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new NotFound("case of " + subject.id()));
        return CaseJson.of(subject, version, names(List.of(version)));
    }

    private Map<UUID, String> names(List<CaseVersion> versions) {
        Set<UUID> people = new HashSet<>();
        for (CaseVersion version : versions) {
            people.add(version.personId());
            if (version.onBehalfOf() != null) {
                people.add(version.onBehalfOf());
            }
        }
        return directory.names(people);
    }
}

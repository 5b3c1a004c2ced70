package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case with everything that follows from it, its versions, and what is different between two of them. */
@Controller
@RequestMapping("/oekonomi/{id}")
class CaseController {

    private final CaseSubjects subjects;
    private final Cases cases;
    private final CaseApprovals approvals;
    private final TargetWatch targets;
    private final Directory directory;
    private final Today today;

    CaseController(
            CaseSubjects subjects,
            Cases cases,
            CaseApprovals approvals,
            TargetWatch targets,
            Directory directory,
            Today today) {
        this.subjects = subjects;
        this.cases = cases;
        this.approvals = approvals;
        this.targets = targets;
        this.directory = directory;
        this.today = today;
    }

    /** @param version number of an earlier one; the newest without */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, CurrentUser user) {
        CaseAccess access = subjects.readable(id, user);
        List<CaseVersion> versions = cases.versions(access.subject());
        ModelAndView page = page("oekonomi/sag", access.subject(), versions)
                .addObject("mayChange", access.mayChange())
                .addObject("passed", passed(access));
        if (!versions.isEmpty()) {
            CaseVersion shown = version == null ? versions.get(0) : numbered(versions, version);
            page.addObject("version", shown)
                    .addObject("table", CaseTable.of(shown.economicCase()))
                    .addObject("facts", CaseFacts.of(shown.economicCase()));
        }
        return page;
    }

    /** @param from number of the version on the left; the one before the newest without */
    @GetMapping("/versioner")
    ModelAndView versions(
            @PathVariable UUID id,
            @RequestParam(name = "fra", required = false) @Nullable Integer from,
            @RequestParam(name = "til", required = false) @Nullable Integer to,
            CurrentUser user) {
        CaseAccess access = subjects.readable(id, user);
        List<CaseVersion> versions = cases.versions(access.subject());
        ModelAndView page =
                page("oekonomi/versioner", access.subject(), versions).addObject("mayApprove", access.mayApprove());
        if (versions.size() > 1) {
            CaseVersion after = to == null ? versions.get(0) : numbered(versions, to);
            CaseVersion before = from == null ? versions.get(1) : numbered(versions, from);
            page.addObject("before", before)
                    .addObject("after", after)
                    .addObject("difference", CaseDifference.between(before.economicCase(), after.economicCase()))
                    .addObject("factsBefore", CaseFacts.of(before.economicCase()))
                    .addObject("factsAfter", CaseFacts.of(after.economicCase()));
        }
        return page;
    }

    /** Makes a version of the programme's own case its budget. */
    @PostMapping("/versioner/{number}/godkend")
    String approve(@PathVariable UUID id, @PathVariable int number, CurrentUser user, RedirectAttributes redirect) {
        CaseSubject subject = subjects.approvable(id, user);
        CaseVersion version = numbered(cases.versions(subject), number);
        approvals.approve(subject.programmeId(), version.id(), user.actor());
        redirect.addFlashAttribute("flashSuccess", "economy.approve.done");
        return "redirect:" + subject.url() + "/versioner";
    }

    private ModelAndView page(String view, CaseSubject subject, List<CaseVersion> versions) {
        return new ModelAndView(view)
                .addObject("subject", subject)
                .addObject("versions", versions)
                .addObject(
                        "budget",
                        subject.isInitiative()
                                ? null
                                : approvals
                                        .approved(subject.programmeId(), KnownAt.endOf(today.date()))
                                        .orElse(null))
                .addObject(
                        "names",
                        directory.names(
                                versions.stream().map(CaseVersion::personId).collect(Collectors.toSet())));
    }

    /** What fees pay for is outside the target. */
    private List<TargetWatch.Passed> passed(CaseAccess access) {
        Initiative initiative = access.subject().initiative();
        boolean outside = initiative != null && initiative.feeFunded();
        return outside || !access.mayReadSums()
                ? List.of()
                : targets.of(access.subject().programmeId());
    }

    private static CaseVersion numbered(List<CaseVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + number));
    }
}

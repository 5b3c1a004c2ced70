package dk.gevinstspor.economy;

import dk.gevinstspor.economy.Scenarios.Scenario;
import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a case if … Asking changes nothing and has an address of its own; keeping it gives it a name. */
@Controller
@RequestMapping("/oekonomi/{id}/hvad-nu-hvis")
class WhatIfController {

    private final CaseSubjects subjects;
    private final Cases cases;
    private final Scenarios scenarios;
    private final TechnologyCosts technologies;
    private final WhatIfChoices choices;
    private final RateChoices rates;
    private final Directory directory;
    private final FormBinder binder;

    WhatIfController(
            CaseSubjects subjects,
            Cases cases,
            Scenarios scenarios,
            TechnologyCosts technologies,
            WhatIfChoices choices,
            RateChoices rates,
            Directory directory,
            FormBinder binder) {
        this.subjects = subjects;
        this.cases = cases;
        this.scenarios = scenarios;
        this.technologies = technologies;
        this.choices = choices;
        this.rates = rates;
        this.directory = directory;
        this.binder = binder;
    }

    /** @param scenario the kept one to open again; what else is asked is then left aside */
    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(name = "scenarie", required = false) @Nullable UUID scenario,
            HttpServletRequest request,
            CurrentUser user) {
        CaseAccess access = subjects.readable(id, user);
        CaseSubject subject = access.subject();
        List<CaseVersion> versions = versions(subject);
        if (scenario != null) {
            Scenario kept = scenarios.find(subject, scenario).orElseThrow(() -> new NotFound("scenario " + scenario));
            CaseVersion on = versions.stream()
                    .filter(version -> version.id().equals(kept.caseId()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("case version " + kept.caseId()));
            return page(subject, versions, on, binder.show(WhatIfForm.of(kept)), kept, false);
        }
        BoundForm<WhatIfForm> bound = binder.bind(WhatIfForm.class, request);
        ModelAndView page = page(subject, versions, versions.get(0), bound, null, access.mayChange());
        if (bound.hasErrors()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id, HttpServletRequest request, CurrentUser user, RedirectAttributes redirect) {
        CaseSubject subject = subjects.changeable(id, user);
        List<CaseVersion> versions = versions(subject);
        BoundForm<WhatIfForm> bound = binder.bind(WhatIfForm.class, request);
        WhatIfForm form = bound.form();
        if (form != null && form.name() == null) {
            bound.errors().rejectValue("name", "economy.whatif.name.missing");
        }
        if (form != null
                && !bound.hasErrors()
                && changes(form, subject, versions.get(0).economicCase()).equals(WhatIf.NOTHING)) {
            bound.errors().reject("economy.whatif.nothing");
        }
        if (bound.hasErrors()) {
            ModelAndView again = page(subject, versions, versions.get(0), bound, null, true);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        WhatIfForm typed = bound.value();
        UUID scenario = Objects.requireNonNullElseGet(typed.id(), Ids::next);
        scenarios.keep(
                scenario,
                subject.programmeId(),
                subject.initiativeId(),
                versions.get(0).id(),
                Objects.requireNonNull(typed.name()).strip(),
                changes(typed, subject, versions.get(0).economicCase()),
                typed.technology(),
                user.actor());
        redirect.addFlashAttribute("flashSuccess", "economy.whatif.done");
        return new ModelAndView("redirect:" + subject.url() + "/hvad-nu-hvis?scenarie=" + scenario);
    }

    private List<CaseVersion> versions(CaseSubject subject) {
        List<CaseVersion> versions = cases.versions(subject).stream()
                .filter(version -> !version.economicCase().years().isEmpty())
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("case of " + subject.id());
        }
        return versions;
    }

    /** A technology stands for its known cost, unless another cost is asked for. */
    private WhatIf changes(WhatIfForm form, CaseSubject subject, EconomicCase original) {
        Technology technology = form.technology();
        Money development = form.development();
        if (development == null && technology != null) {
            development = technologies.of(subject.programmeId()).stream()
                    .filter(cost -> cost.technology() == technology)
                    .findFirst()
                    .map(TechnologyCosts.Cost::development)
                    .orElse(null);
        }
        return form.whatIf(development).on(original);
    }

    private ModelAndView page(
            CaseSubject subject,
            List<CaseVersion> versions,
            CaseVersion on,
            BoundForm<WhatIfForm> bound,
            @Nullable Scenario kept,
            boolean mayChange) {
        ModelAndView page = new ModelAndView("oekonomi/hvad-nu-hvis");
        bound.addTo(page.getModel());
        EconomicCase original = on.economicCase();
        int last = original.years().get(original.years().size() - 1);
        List<Scenario> all = scenarios.of(subject);
        WhatIfForm form = bound.form();
        if (form != null && (!bound.hasErrors() || keepable(form, bound, subject, original))) {
            WhatIf whatIf = kept == null ? changes(form, subject, original) : kept.whatIf();
            EconomicCase changed = whatIf.applyTo(original);
            page.addObject("asked", !whatIf.equals(WhatIf.NOTHING))
                    .addObject("difference", CaseDifference.between(original, changed))
                    .addObject("factsAfter", CaseFacts.of(changed));
        }
        return page.addObject("subject", subject)
                .addObject("mayChange", mayChange)
                .addObject("keepable", kept == null && form != null && keepable(form, bound, subject, original))
                .addObject("startLater", form == null || form.startLater() == null ? 0 : form.startLater())
                .addObject("reaches", Option.ofEnum(WhatIfForm.Reach.class, "economy.whatif.reach."))
                .addObject("factsBefore", CaseFacts.of(original))
                .addObject("version", on)
                .addObject("newest", versions.get(0))
                .addObject("kept", kept)
                .addObject("scenarios", all)
                .addObject("scenarioId", Ids.next())
                .addObject(
                        "names",
                        directory.names(all.stream().map(Scenario::personId).collect(Collectors.toSet())))
                .addObject("fte", original.fte(last))
                .addObject("development", WhatIf.developmentOf(original))
                .addObject("operation", original.of(CaseLine.Kind.OPERATION, last))
                .addObject("starts", choices.starts(original))
                .addObject("technologies", choices.technologies(technologies.of(subject.programmeId())))
                .addObject("rates", choices.rates(rates.of(subject.programmeId(), original.priceLevel(), original)));
    }

    /** Something is changed, and only the name may be missing. */
    private boolean keepable(WhatIfForm form, BoundForm<WhatIfForm> bound, CaseSubject subject, EconomicCase original) {
        return bound.errors().getFieldErrors().stream().allMatch(error -> "name".equals(error.getField()))
                && !changes(form, subject, original).equals(WhatIf.NOTHING);
    }
}

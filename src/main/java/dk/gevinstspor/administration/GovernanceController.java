package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.organisation.DeliveryRole;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.Governance.Settlement;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The administrator chooses one of KL's organisation models for a programme, and changes what differs from it. */
@Controller
class GovernanceController {

    private static final String ONE = "/organisation/ret/program/{id}/styring";
    private static final String PERSON = "/organisation/ret/personer/{id}/part";

    private final GovernanceSetup governance;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;

    GovernanceController(GovernanceSetup governance, Register register, Choices choices, FormPages forms) {
        this.governance = governance;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
    }

    /** @param seen the last change of the programme that was looked at */
    record Form(
            @NotNull @Nullable OrganisationModel model,
            @NotNull @Nullable Settlement settlement,
            @NotNull @Nullable Party processConsultant,
            @NotNull @Nullable Party developer,
            @NotNull @Nullable Party integrationDeveloper,
            @NotNull @Nullable Party operator,
            @NotNull @Nullable Party processOwner,
            @NotNull @Nullable Party tester,
            @NotNull @Nullable Party architect,
            @NotNull @Nullable Party lawyer,
            @NotNull @Nullable Party projectManager,
            boolean architectReview,
            boolean lawyerReview,
            @Nullable Long seen) {

        static Form of(Governance governance, long seen) {
            return new Form(
                    governance.model(),
                    governance.settlement(),
                    governance.partyOf(DeliveryRole.PROCESS_CONSULTANT),
                    governance.partyOf(DeliveryRole.DEVELOPER),
                    governance.partyOf(DeliveryRole.INTEGRATION_DEVELOPER),
                    governance.partyOf(DeliveryRole.OPERATOR),
                    governance.partyOf(DeliveryRole.PROCESS_OWNER),
                    governance.partyOf(DeliveryRole.TESTER),
                    governance.partyOf(DeliveryRole.ARCHITECT),
                    governance.partyOf(DeliveryRole.LAWYER),
                    governance.partyOf(DeliveryRole.PROJECT_MANAGER),
                    governance.reviews().contains(Review.ARCHITECT),
                    governance.reviews().contains(Review.LAWYER),
                    seen);
        }

        Governance governance() {
            Map<DeliveryRole, Party> parties = new EnumMap<>(DeliveryRole.class);
            parties.put(DeliveryRole.PROCESS_CONSULTANT, requireNonNull(processConsultant));
            parties.put(DeliveryRole.DEVELOPER, requireNonNull(developer));
            parties.put(DeliveryRole.INTEGRATION_DEVELOPER, requireNonNull(integrationDeveloper));
            parties.put(DeliveryRole.OPERATOR, requireNonNull(operator));
            parties.put(DeliveryRole.PROCESS_OWNER, requireNonNull(processOwner));
            parties.put(DeliveryRole.TESTER, requireNonNull(tester));
            parties.put(DeliveryRole.ARCHITECT, requireNonNull(architect));
            parties.put(DeliveryRole.LAWYER, requireNonNull(lawyer));
            parties.put(DeliveryRole.PROJECT_MANAGER, requireNonNull(projectManager));
            Set<Review> reviews = EnumSet.noneOf(Review.class);
            if (architectReview) {
                reviews.add(Review.ARCHITECT);
            }
            if (lawyerReview) {
                reviews.add(Review.LAWYER);
            }
            return new Governance(requireNonNull(model), parties, requireNonNull(settlement), reviews);
        }
    }

    /** @param model fills the form in as that model says; nothing is changed by it */
    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(name = "model", required = false) @Nullable OrganisationModel model,
            CurrentUser user) {
        FormPage page = page(choices.programme(id, user));
        Governance shown = model == null ? governance.of(id) : Governance.of(model);
        return forms.show(page, Form.of(shown, register.lastChange(id)));
    }

    @PostMapping(ONE)
    ModelAndView set(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        return forms.submit(page(choices.programme(id, user)), Form.class, request, (form, errors) -> {
            if (form.seen != null && register.lastChange(id) != form.seen) {
                throw new OptimisticLockingFailureException("programme " + id + " has changed");
            }
            governance.set(id, form.governance(), user.actor());
        });
    }

    /** Whom a person works for in a programme. */
    @PostMapping(PERSON)
    ModelAndView worksFor(
            @PathVariable UUID id,
            @RequestParam("program") UUID programmeId,
            @RequestParam(name = "part", required = false) @Nullable Party party,
            CurrentUser user,
            HttpServletRequest request) {
        if (register.person(id).isEmpty()) {
            throw new NotFound("person " + id);
        }
        governance.worksFor(id, choices.programme(programmeId, user).id(), party, user.actor());
        return forms.done(request, "organisation.works-for.done", "/organisation/personer/" + id);
    }

    private static FormPage page(Programme programme) {
        String action = "/organisation/ret/program/" + programme.id() + "/styring";
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.select("model", Option.ofEnum(OrganisationModel.class, "organisation.model.")));
        fields.add(FormField.heading("parties"));
        Stream.of(
                        "processConsultant",
                        "developer",
                        "integrationDeveloper",
                        "operator",
                        "processOwner",
                        "tester",
                        "architect",
                        "lawyer",
                        "projectManager")
                .map(name -> FormField.select(name, Option.ofEnum(Party.class, "organisation.party.")))
                .forEach(fields::add);
        fields.add(FormField.heading("work"));
        fields.add(FormField.select("settlement", Option.ofEnum(Settlement.class, "organisation.settlement.")));
        fields.add(FormField.checkbox("architectReview"));
        fields.add(FormField.checkbox("lawyerReview"));
        fields.add(FormField.hidden("seen"));
        List<FormPage.Preset> presets = Stream.of(OrganisationModel.values())
                .map(model -> new FormPage.Preset("organisation.model." + model, action + "?model=" + model))
                .toList();
        return new FormPage("governance", action, "/organisation#program", fields)
                .offering(presets)
                .about(programme.name());
    }
}

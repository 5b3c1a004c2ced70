package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.NotFound;
import dk.gevinstspor.webui.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Enters what was spent on an initiative. */
@Controller
@RequestMapping("/initiativer/{id}/forbrug")
class SpendingController {

    /** One entry is at most 100 mio. kr., either way. */
    private static final Money MOST = Money.of(100_000);

    private final Spending spending;
    private final SpendingRights spendingRights;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final FormBinder binder;
    private final Today today;

    SpendingController(
            Spending spending,
            SpendingRights spendingRights,
            Initiatives initiatives,
            InitiativeRights rights,
            FormBinder binder,
            Today today) {
        this.spending = spending;
        this.spendingRights = spendingRights;
        this.initiatives = initiatives;
        this.rights = rights;
        this.binder = binder;
        this.today = today;
    }

    /** @param id made when the form is shown, so that the same entry sent twice counts once */
    record Form(
            @NotNull @Nullable UUID id,
            Spending.@NotNull @Nullable Kind kind,
            @NotNull @Nullable Money amount,
            @NotNull @Nullable LocalDate on,
            @Size(max = 200) @Nullable String note) {}

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, CurrentUser user) {
        return page(
                open(id, user), binder.show(new Form(Ids.next(), Spending.Kind.DEVELOPMENT, null, today.date(), null)));
    }

    @PostMapping
    ModelAndView record(@PathVariable UUID id, HttpServletRequest request, CurrentUser user) {
        Initiative initiative = open(id, user);
        BoundForm<Form> bound = binder.bind(Form.class, request);
        check(bound);
        if (bound.hasErrors()) {
            ModelAndView again = page(initiative, bound);
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Form form = bound.value();
        spending.record(
                Objects.requireNonNull(form.id),
                new Spending.Entry(
                        Objects.requireNonNull(form.kind),
                        Objects.requireNonNull(form.amount),
                        form.note,
                        Objects.requireNonNull(form.on),
                        today.now(),
                        user.id()),
                initiative.programmeId(),
                initiative.id(),
                user.actor());
        return new ModelAndView("redirect:/initiativer/" + id + "/oekonomi");
    }

    private void check(BoundForm<Form> bound) {
        Form form = bound.form();
        if (form == null) {
            return;
        }
        if (form.amount != null
                && (form.amount.isZero()
                        || form.amount.compareTo(MOST) > 0
                        || form.amount.negate().compareTo(MOST) > 0)) {
            bound.errors().rejectValue("amount", "form.spending.amount.range");
        }
        if (form.on != null && form.on.isAfter(today.date())) {
            bound.errors().rejectValue("on", "form.spending.on.future");
        }
    }

    private Initiative open(UUID id, CurrentUser user) {
        Initiative initiative = initiatives.find(id).orElseThrow(() -> new NotFound("initiative " + id));
        if (!rights.mayRead(user.id(), initiative)) {
            throw new NotFound("initiative " + id);
        }
        if (!spendingRights.mayRecord(user.id(), initiative)) {
            throw new Forbidden("economy.spending.forbidden", Role.CONTROLLER);
        }
        return initiative;
    }

    private static ModelAndView page(Initiative initiative, BoundForm<Form> bound) {
        ModelAndView page = new ModelAndView("initiativer/forbrug");
        bound.addTo(page.getModel());
        return page.addObject("initiative", initiative)
                .addObject("kinds", Option.ofEnum(Spending.Kind.class, "economy.kind."));
    }
}

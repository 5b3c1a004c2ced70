package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator adds what a programme's figures are measured by: rates, targets and budget lines. */
@Controller
class MeasuresController {

    private static final String PROGRAMME = "/organisation/ret/program/";

    private final ProgrammeSetup programmes;
    private final Register register;
    private final Choices choices;
    private final FormPages forms;
    private final Today today;

    MeasuresController(ProgrammeSetup programmes, Register register, Choices choices, FormPages forms, Today today) {
        this.programmes = programmes;
        this.register = register;
        this.choices = choices;
        this.forms = forms;
        this.today = today;
    }

    /** @param amount t.kr. a year of the price level */
    record RateForm(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Positive @DecimalMax("10000") @Nullable
            Money amount,

            @NotNull @Nullable PriceLevel priceLevel,
            @NotNull @Nullable LocalDate validFrom,
            boolean valuesSavings) {

        FteRate rate() {
            return new FteRate(name, requireNonNull(amount), requireNonNull(priceLevel), requireNonNull(validFrom));
        }
    }

    /** @param departmentId null for the programme's total */
    record TargetForm(
            @NotNull @Min(1990) @Max(2100) @Nullable Integer year,
            @Nullable UUID departmentId,

            @NotNull @PositiveOrZero @DecimalMax("100000") @Nullable
            Fte fte) {}

    record BudgetLineForm(
            @NotBlank @Size(max = 50) String account,
            @NotBlank @Size(max = 200) String text,
            @NotNull @Nullable UUID unitId) {}

    @GetMapping(PROGRAMME + "{id}/sats")
    ModelAndView rate(@PathVariable UUID id, CurrentUser user) {
        PriceLevel level = choices.programme(id, user).priceLevel();
        return forms.show(ratePage(choices.programme(id, user)), new RateForm("", null, level, today.date(), true));
    }

    @PostMapping(PROGRAMME + "{id}/sats")
    ModelAndView addRate(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        return forms.submit(ratePage(choices.programme(id, user)), RateForm.class, request, (form, errors) -> {
            if (register.rates(id).contains(new Register.Rate(form.rate(), form.valuesSavings()))) {
                errors.rejectValue("name", "organisation.rate.exists");
            } else {
                programmes.addRate(id, form.rate(), form.valuesSavings(), user.actor());
            }
        });
    }

    @GetMapping(PROGRAMME + "{id}/maaltal")
    ModelAndView target(@PathVariable UUID id, CurrentUser user) {
        return forms.show(targetPage(choices.programme(id, user)), new TargetForm(null, null, null));
    }

    @PostMapping(PROGRAMME + "{id}/maaltal")
    ModelAndView addTarget(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        FormPage page = targetPage(choices.programme(id, user));
        return forms.submit(page, TargetForm.class, request, (form, errors) -> {
            choices.check(errors, page, "departmentId", form.departmentId());
            if (!errors.hasErrors()) {
                programmes.addTarget(
                        id, requireNonNull(form.year()), form.departmentId(), requireNonNull(form.fte()), user.actor());
            }
        });
    }

    @GetMapping(PROGRAMME + "{id}/budgetlinje")
    ModelAndView budgetLine(@PathVariable UUID id, CurrentUser user) {
        return forms.show(budgetLinePage(choices.programme(id, user)), new BudgetLineForm("", "", null));
    }

    @PostMapping(PROGRAMME + "{id}/budgetlinje")
    ModelAndView addBudgetLine(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        FormPage page = budgetLinePage(choices.programme(id, user));
        return forms.submit(page, BudgetLineForm.class, request, (form, errors) -> {
            UUID unit = requireNonNull(form.unitId());
            choices.check(errors, page, "unitId", unit);
            if (errors.hasErrors()) {
                return;
            }
            try {
                programmes.addBudgetLine(id, unit, form.account(), form.text(), user.actor());
            } catch (DuplicateKeyException e) {
                errors.rejectValue("account", "organisation.budget-line.exists");
            }
        });
    }

    private FormPage ratePage(Programme programme) {
        return new FormPage(
                        "rate",
                        PROGRAMME + programme.id() + "/sats",
                        "/organisation#satser",
                        FormField.text("name"),
                        FormField.decimal("amount"),
                        FormField.number("priceLevel"),
                        FormField.date("validFrom"),
                        FormField.checkbox("valuesSavings"))
                .about(programme.name());
    }

    private FormPage targetPage(Programme programme) {
        return new FormPage(
                        "target",
                        PROGRAMME + programme.id() + "/maaltal",
                        "/organisation#maaltal",
                        FormField.number("year"),
                        FormField.select(
                                "departmentId",
                                choices.unitsFor(List.of(programme), unit -> unit.kind() == Unit.Kind.DEPARTMENT)),
                        FormField.decimal("fte"))
                .about(programme.name());
    }

    private FormPage budgetLinePage(Programme programme) {
        return new FormPage(
                        "budget-line",
                        PROGRAMME + programme.id() + "/budgetlinje",
                        "/organisation#budgetlinjer",
                        FormField.text("account"),
                        FormField.text("text"),
                        FormField.select("unitId", choices.unitsFor(List.of(programme), unit -> true)))
                .about(programme.name());
    }
}

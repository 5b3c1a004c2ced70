package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The administrator keeps the price index and the thresholds of the traffic lights. */
@Controller
class MoneyMeasuresController {

    private static final String PROGRAMME = "/organisation/ret/program/";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measures measures;
    private final Choices choices;
    private final FormPages forms;
    private final Today today;

    MoneyMeasuresController(Measures measures, Choices choices, FormPages forms, Today today) {
        this.measures = measures;
        this.choices = choices;
        this.forms = forms;
        this.today = today;
    }

    /** @param value the index of the price level, for example 102,5 */
    record IndexForm(
            @NotNull @Min(1990) @Max(2100) @Nullable Integer year,

            @NotNull @Positive @DecimalMax("100000") @Digits(integer = 6, fraction = 4) @Nullable
            BigDecimal value,

            @NotBlank @Size(max = 200) @Nullable String source) {}

    /** Shares in per cent; see {@link LightPolicy}. */
    record LightsForm(
            @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal budgetRed,

            @NotNull @Min(0) @Max(24) @Nullable Integer yellowMonths,
            @NotNull @Min(0) @Max(24) @Nullable Integer redMonths,

            @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal benefitsRed,

            @NotNull @Min(1) @Max(25) @Nullable Integer yellowRisk,
            @NotNull @Min(1) @Max(25) @Nullable Integer redRisk) {

        static LightsForm of(LightPolicy policy) {
            return new LightsForm(
                    policy.budgetRed().multiply(HUNDRED),
                    policy.yellowMonths(),
                    policy.redMonths(),
                    policy.benefitsRed().multiply(HUNDRED),
                    policy.yellowRisk(),
                    policy.redRisk());
        }

        LightPolicy policy() {
            return new LightPolicy(
                    requireNonNull(budgetRed).movePointLeft(2),
                    requireNonNull(yellowMonths),
                    requireNonNull(redMonths),
                    requireNonNull(benefitsRed).movePointLeft(2),
                    requireNonNull(yellowRisk),
                    requireNonNull(redRisk));
        }
    }

    @GetMapping(PROGRAMME + "{id}/pl-indeks")
    ModelAndView index(@PathVariable UUID id, CurrentUser user) {
        return forms.show(indexPage(choices.programme(id, user)), new IndexForm(null, null, null));
    }

    @PostMapping(PROGRAMME + "{id}/pl-indeks")
    ModelAndView addIndex(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        return forms.submit(indexPage(choices.programme(id, user)), IndexForm.class, request, (form, errors) -> {
            int year = requireNonNull(form.year);
            BigDecimal value = requireNonNull(form.value);
            BigDecimal known = measures.priceIndex(id).values().get(year);
            if (known != null && known.compareTo(value) == 0) {
                errors.rejectValue("value", "organisation.price-index.exists");
            } else {
                measures.addIndex(id, year, value, requireNonNull(form.source), user.actor());
            }
        });
    }

    @GetMapping(PROGRAMME + "{id}/trafiklys")
    ModelAndView lights(@PathVariable UUID id, CurrentUser user) {
        return forms.show(lightsPage(choices.programme(id, user)), LightsForm.of(measures.lights(id, today.date())));
    }

    @PostMapping(PROGRAMME + "{id}/trafiklys")
    ModelAndView setLights(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        return forms.submit(lightsPage(choices.programme(id, user)), LightsForm.class, request, (form, errors) -> {
            if (requireNonNull(form.redMonths) < requireNonNull(form.yellowMonths)) {
                errors.rejectValue("redMonths", "organisation.lights.order");
            }
            if (requireNonNull(form.redRisk) < requireNonNull(form.yellowRisk)) {
                errors.rejectValue("redRisk", "organisation.lights.order");
            }
            if (!errors.hasErrors()) {
                measures.setLights(id, form.policy(), user.actor());
            }
        });
    }

    private static FormPage indexPage(Programme programme) {
        return new FormPage(
                        "price-index",
                        PROGRAMME + programme.id() + "/pl-indeks",
                        "/organisation#pl-indeks",
                        FormField.number("year"),
                        FormField.decimal("value"),
                        FormField.text("source"))
                .about(programme.name());
    }

    private static FormPage lightsPage(Programme programme) {
        return new FormPage(
                        "lights",
                        PROGRAMME + programme.id() + "/trafiklys",
                        "/organisation#trafiklys",
                        FormField.decimal("budgetRed"),
                        FormField.number("yellowMonths"),
                        FormField.number("redMonths"),
                        FormField.decimal("benefitsRed"),
                        FormField.number("yellowRisk"),
                        FormField.number("redRisk"))
                .about(programme.name());
    }
}

package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The programme settles what another party has delivered, the way its governance says. */
@Component
class SettleDeliveryTask implements TaskForm<SettleDeliveryTask.Form> {

    private static final BigDecimal KRONER = BigDecimal.valueOf(1_000);

    private final Settlements settlements;
    private final Spending spending;
    private final Today today;

    SettleDeliveryTask(Settlements settlements, Spending spending, Today today) {
        this.settlements = settlements;
        this.spending = spending;
        this.today = today;
    }

    /**
     * @param hourlyRate kr.
     * @param total t.kr.
     * @param share the own part, in per cent
     * @param spent whether the amount is recorded as spent on development, too
     */
    record Form(
            @Positive @Digits(integer = 6, fraction = 2) @Nullable
            BigDecimal hours,

            @Positive @Digits(integer = 5, fraction = 2) @Nullable
            BigDecimal hourlyRate,

            @PositiveOrZero @DecimalMax("1000000") @Nullable Money total,

            @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal share,

            @Size(max = 500) @Nullable String note,
            boolean spent) {}

    @Override
    public String key() {
        return "settle-delivery";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null, null, null, null, true);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return Map.of("settlement", settlements.get(task.businessKey()), "entries", spending.of(task.initiative()));
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        switch (settlements.get(task.businessKey()).settledBy()) {
            case FIXED_PRICE -> require("total", form.total, errors);
            case HOURLY -> {
                require("hours", form.hours, errors);
                require("hourlyRate", form.hourlyRate, errors);
            }
            case IN_KIND -> require("hours", form.hours, errors);
            case SHARED_BY_KEY -> {
                require("total", form.total, errors);
                require("share", form.share, errors);
            }
        }
    }

    private static void require(String field, @Nullable Object value, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "form.settle-delivery." + field + ".missing");
        }
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        Settlement settlement = settlements.get(task.businessKey());
        Settlement.Outcome outcome = outcome(form, settlement, actor);
        settlements.settle(settlement.id(), outcome, actor);
        if (form.spent && outcome.amount().isPositive()) {
            spending.record(
                    settlement.id(),
                    new Spending.Entry(
                            Spending.Kind.DEVELOPMENT,
                            outcome.amount(),
                            outcome.note(),
                            today.date(),
                            today.now(),
                            actor.personId()),
                    settlement.programmeId(),
                    settlement.initiativeId(),
                    actor);
        }
    }

    /** Only what this way of settling asks for is kept. */
    private Settlement.Outcome outcome(Form form, Settlement settlement, Actor actor) {
        return switch (settlement.settledBy()) {
            case FIXED_PRICE -> {
                Money price = Objects.requireNonNull(form.total);
                yield with(form, null, null, price, null, price, actor);
            }
            case HOURLY -> {
                BigDecimal hours = Objects.requireNonNull(form.hours);
                BigDecimal rate = Objects.requireNonNull(form.hourlyRate);
                Money amount = new Money(hours.multiply(rate).divide(KRONER, Money.SCALE, RoundingMode.HALF_UP));
                yield with(form, hours, rate, null, null, amount, actor);
            }
            case IN_KIND -> with(form, Objects.requireNonNull(form.hours), null, null, null, Money.ZERO, actor);
            case SHARED_BY_KEY -> {
                BigDecimal share = Objects.requireNonNull(form.share).movePointLeft(2);
                Money total = Objects.requireNonNull(form.total);
                yield with(form, null, null, total, share, total.times(share), actor);
            }
        };
    }

    private Settlement.Outcome with(
            Form form,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            @Nullable Money total,
            @Nullable BigDecimal share,
            Money amount,
            Actor actor) {
        return new Settlement.Outcome(hours, rate, total, share, amount, form.note, today.now(), actor.personId());
    }
}

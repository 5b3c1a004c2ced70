package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads a typed case, and writes one to be typed in; numbers are those of the reader's language. */
@Component
class CaseReader {

    /** 10 mia. kr. in a year: beyond it somebody has typed kroner. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal MOST_FTE = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ConversionService conversions;

    CaseReader(@Qualifier("mvcConversionService") ConversionService conversions) {
        this.conversions = conversions;
    }

    CaseForm write(EconomicCase economicCase, int seen) {
        List<Integer> years = economicCase.years();
        return new CaseForm(
                seen,
                years.get(0),
                years.size(),
                economicCase.lines().stream().map(line -> write(line, years)).toList(),
                null);
    }

    private CaseForm.Line write(CaseLine line, List<Integer> years) {
        List<@Nullable String> values = new ArrayList<>();
        for (int year : years) {
            values.add(text(
                    line.origin() instanceof FteAtRate
                            ? line.fteIn(year).value()
                            : line.in(year).thousands()));
        }
        BigDecimal share = line.remarks().administrativeShare();
        return new CaseForm.Line(
                line.kind(),
                line.area(),
                line.label(),
                line.origin().kind(),
                values,
                line.origin() instanceof FteAtRate saved ? RateChoices.key(saved.rate()) : null,
                share == null ? null : text(share.multiply(HUNDRED)),
                line.remarks().note(),
                line.remarks().source());
    }

    /** As it would be typed in the reader's language. */
    @Nullable
    String text(@Nullable BigDecimal number) {
        return number == null ? null : conversions.convert(number, String.class);
    }

    /** None when something is wrong, which then stands at its field. */
    Optional<EconomicCase> read(CaseForm form, PriceLevel level, Map<String, FteRate> rates, Errors errors) {
        List<Integer> years = form.years();
        if (form.lines().isEmpty()) {
            errors.reject("economy.edit.lines.missing");
        }
        if (errors.hasErrors() || years.isEmpty()) {
            return Optional.empty();
        }
        boolean develops = form.lines().stream().anyMatch(line -> line.origin() == OriginKind.DEVELOPMENT);
        List<CaseLine> lines = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            CaseForm.Line line = form.lines().get(i);
            if (line.origin() == OriginKind.SHARE_OF_DEVELOPMENT && !develops) {
                errors.rejectValue("lines[" + i + "].origin", "economy.edit.origin.development");
            }
            read(line, "lines[" + i + "].", years, rates, errors).ifPresent(lines::add);
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(EconomicCase.recalculated(level, lines, years.get(years.size() - 1)));
    }

    private Optional<CaseLine> read(
            CaseForm.Line line, String at, List<Integer> years, Map<String, FteRate> rates, Errors errors) {
        Kind kind = Objects.requireNonNull(line.kind());
        OriginKind origin = Objects.requireNonNull(line.origin());
        if (!fits(kind, origin)) {
            errors.rejectValue(at + "origin", "economy.edit.origin.unfit");
            return Optional.empty();
        }
        ControlArea area = Objects.requireNonNull(line.area());
        String label = Objects.requireNonNull(line.label()).strip();
        Remarks remarks = new Remarks(share(line, at, errors), line.note(), line.source());
        if (origin == OriginKind.SHARE_OF_DEVELOPMENT) {
            return Optional.of(new CaseLine(kind, area, label, new TreeMap<>(), ShareOfDevelopment.QUARTER, remarks));
        }
        SortedMap<Integer, BigDecimal> values = values(line, at, years, errors);
        if (origin == OriginKind.FTE_AT_RATE) {
            FteRate rate = rates.get(Objects.requireNonNullElse(line.rate(), ""));
            if (rate == null) {
                errors.rejectValue(at + "rate", "economy.edit.rate.missing");
                return Optional.empty();
            }
            SortedMap<Integer, Fte> fte = new TreeMap<>();
            values.forEach((year, value) -> fte.put(year, new Fte(value)));
            return Optional.of(CaseLine.saving(area, label, new FteAtRate(fte, rate), remarks));
        }
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        values.forEach((year, value) -> amounts.put(year, new Money(value)));
        return Optional.of(new CaseLine(
                kind,
                area,
                label,
                amounts,
                origin == OriginKind.DEVELOPMENT ? Origin.DEVELOPMENT : Origin.STATED,
                remarks));
    }

    private static boolean fits(Kind kind, OriginKind origin) {
        return switch (origin) {
            case STATED -> true;
            case FTE_AT_RATE -> kind == Kind.SAVING;
            case SHARE_OF_DEVELOPMENT -> kind == Kind.OPERATION;
            case DEVELOPMENT -> kind == Kind.IMPLEMENTATION;
        };
    }

    /** A field left empty is nothing in that year; one that is wrong is reported and read as nothing. */
    private SortedMap<Integer, BigDecimal> values(CaseForm.Line line, String at, List<Integer> years, Errors errors) {
        boolean fte = line.origin() == OriginKind.FTE_AT_RATE;
        SortedMap<Integer, BigDecimal> values = new TreeMap<>();
        for (int i = 0; i < years.size(); i++) {
            BigDecimal number = BigDecimal.ZERO;
            Optional<BigDecimal> typed = number(line.value(i));
            if (typed.isPresent() && (fte ? isFte(typed.get()) : isThousands(typed.get()))) {
                number = typed.get();
            } else if (line.value(i) != null) {
                errors.rejectValue(
                        at + "values[" + i + "]",
                        fte ? "economy.edit.fte.wrong" : "economy.edit.amount.wrong",
                        new Object[] {String.valueOf(years.get(i))},
                        null);
            }
            values.put(years.get(i), number);
        }
        return values;
    }

    private static boolean isFte(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(MOST_FTE) <= 0
                && number.stripTrailingZeros().scale() <= Fte.SCALE;
    }

    private static boolean isThousands(BigDecimal number) {
        return number.abs().compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private @Nullable BigDecimal share(CaseForm.Line line, String at, Errors errors) {
        if (line.administrative() == null) {
            return null;
        }
        Optional<BigDecimal> percent = number(line.administrative())
                .filter(typed -> typed.signum() >= 0
                        && typed.compareTo(HUNDRED) <= 0
                        && typed.stripTrailingZeros().scale() <= 2);
        if (percent.isEmpty()) {
            errors.rejectValue(at + "administrative", "economy.edit.administrative.wrong");
            return null;
        }
        return percent.get().movePointLeft(2).setScale(4, RoundingMode.UNNECESSARY);
    }

    Optional<BigDecimal> number(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(text -> conversions.convert(text, BigDecimal.class));
        } catch (ConversionException notANumber) {
            return Optional.empty();
        }
    }
}

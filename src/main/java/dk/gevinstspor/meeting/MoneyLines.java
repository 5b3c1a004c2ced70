package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.StatusDocument.CaseLine;
import dk.gevinstspor.meeting.StatusDocument.SpendingLine;
import dk.gevinstspor.meeting.StatusSnapshot.CaseMargin;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.Economy;
import dk.gevinstspor.meeting.StatusSnapshot.Overrun;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import dk.gevinstspor.organisation.LightPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The programme's case and its money, in t.kr. */
final class MoneyLines {

    private final StatusSnapshot snapshot;
    private final Economy economy;
    private final Wording wording;

    MoneyLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.economy = snapshot.economy();
        this.wording = wording;
    }

    List<CaseLine> caseYears() {
        List<CaseLine> lines = new ArrayList<>();
        Money cumulative = Money.ZERO;
        for (CaseYear year : economy.years()) {
            cumulative = cumulative.plus(year.net());
            lines.add(new CaseLine(
                    year.year(),
                    year.savings(),
                    year.operation(),
                    year.permanent(),
                    year.implementation(),
                    year.net(),
                    cumulative));
        }
        return List.copyOf(lines);
    }

    String payback() {
        if (economy.years().isEmpty()) {
            return "";
        }
        return wording.text("meeting.pdf.payback", years(economy.paybackOnService()), years(economy.paybackOnTotal()));
    }

    private String years(@Nullable Integer ordinal) {
        return ordinal == null
                ? wording.text("meeting.pdf.payback.none")
                : wording.text("meeting.pdf.payback.year", ordinal);
    }

    /** Empty when the case has none. */
    String margin() {
        CaseMargin margin = economy.margin();
        if (margin == null) {
            return "";
        }
        String year = String.valueOf(margin.year());
        return margin.now() == null || margin.fall() == null
                ? wording.text("meeting.pdf.margin.money", year, wording.money(margin.savingFall()))
                : wording.text(
                        "meeting.pdf.margin.fte",
                        year,
                        wording.number(margin.now().value()),
                        wording.exact(margin.fall().value()));
    }

    /** The programme's year and all its years, then the initiatives that cost more than their budget. */
    List<SpendingLine> spending() {
        int year = snapshot.quarter().year();
        List<SpendingLine> lines = new ArrayList<>();
        lines.add(
                spending(wording.text("meeting.spending.year", String.valueOf(year)), year, null, economy.thisYear()));
        lines.add(spending(wording.text("meeting.spending.total"), null, null, economy.total()));
        for (Overrun overrun : Objects.requireNonNullElse(economy.overruns(), List.<Overrun>of())) {
            String label = overrun.initiative() + " " + overrun.title();
            lines.add(spending(label, null, overrun.initiative(), overrun.spending()));
        }
        return List.copyOf(lines);
    }

    private SpendingLine spending(
            String label, @Nullable Integer year, @Nullable String initiative, Spending spending) {
        Money budget = spending.budget();
        Light light =
                spending.light() == null ? LightPolicy.DEFAULT.budget(spending.spent(), budget) : spending.light();
        BigDecimal percent = budget.isZero()
                ? null
                : spending.spent().thousands().divide(budget.thousands(), 4, RoundingMode.HALF_UP);
        Money rest = budget.minus(spending.expected());
        return new SpendingLine(
                label,
                year,
                initiative,
                budget,
                spending.forecast(),
                spending.spent(),
                rest,
                percent,
                light,
                wording.shortLight(light));
    }
}

package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Fte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The profile that a first draft opens with: from the planned go-live what the initiative's case saves in its first year,
 * and from each later year on what it saves then; without a case the middle of the estimate.
 */
@Component
class ProposedProfile {

    private final Cases cases;
    private final Findings findings;

    ProposedProfile(Cases cases, Findings findings) {
        this.cases = cases;
        this.findings = findings;
    }

    /** Empty when nothing is known yet. */
    List<Promise> of(Initiative initiative) {
        LocalDate goLive = initiative.plannedGoLive();
        if (goLive == null) {
            return List.of();
        }
        List<Promise> fromCase = cases.ofInitiative(initiative.id())
                .map(economicCase -> fromCase(economicCase, goLive))
                .orElse(List.of());
        return fromCase.isEmpty() ? fromEstimate(initiative, goLive).stream().toList() : fromCase;
    }

    private Optional<Promise> fromEstimate(Initiative initiative, LocalDate goLive) {
        return findings.screening(initiative.id())
                .map(found -> new Promise(goLive, found.estimate().midpoint()));
    }

    private static List<Promise> fromCase(EconomicCase economicCase, LocalDate goLive) {
        List<Promise> promises = new ArrayList<>();
        Fte before = Fte.ZERO;
        for (int year : economicCase.years()) {
            Fte saved = savedIn(economicCase, year);
            if (!saved.equals(before)) {
                LocalDate newYear = LocalDate.of(year, 1, 1);
                if (!newYear.isAfter(goLive)) {
                    promises.clear();
                }
                promises.add(new Promise(promises.isEmpty() ? goLive : newYear, saved));
                before = saved;
            }
        }
        return promises;
    }

    private static Fte savedIn(EconomicCase economicCase, int year) {
        return economicCase.lines().stream()
                .filter(line -> line.kind() == CaseLine.Kind.SAVING)
                .map(line -> line.fteIn(year))
                .reduce(Fte.ZERO, Fte::plus);
    }
}

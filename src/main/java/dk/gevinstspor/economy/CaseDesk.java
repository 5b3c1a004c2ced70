package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a case to be changed. */
@Component
class CaseDesk {

    /** A proposal looks six calendar years ahead (seeds 000 and 004); one may add more. */
    private static final int FIRST_HORIZON = 6;

    private final CaseSubjects subjects;
    private final Cases cases;
    private final RateChoices rates;
    private final Directory directory;
    private final CaseReader reader;
    private final Today today;

    CaseDesk(
            CaseSubjects subjects,
            Cases cases,
            RateChoices rates,
            Directory directory,
            CaseReader reader,
            Today today) {
        this.subjects = subjects;
        this.cases = cases;
        this.rates = rates;
        this.directory = directory;
        this.reader = reader;
        this.today = today;
    }

    /**
     * What is changed: the newest version, or nothing yet.
     *
     * @param rates that a saving can be valued at, by key
     */
    record Desk(CaseSubject subject, Optional<CaseVersion> newest, PriceLevel level, Map<String, FteRate> rates) {

        /** The number of the version that is changed; 0 for the first. */
        int seen() {
            return newest.map(CaseVersion::number).orElse(0);
        }
    }

    Desk of(UUID id, CurrentUser user) {
        CaseSubject subject = subjects.changeable(id, user);
        Optional<CaseVersion> newest = cases.versions(subject).stream().findFirst();
        @Nullable EconomicCase used = newest.map(CaseVersion::economicCase).orElse(null);
        PriceLevel level =
                used == null ? directory.programme(subject.programmeId()).priceLevel() : used.priceLevel();
        return new Desk(subject, newest, level, rates.of(subject.programmeId(), level, used));
    }

    /** As it stands now, in the reader's notation; a line of each kind where there is nothing. */
    CaseForm form(Desk desk) {
        return desk.newest
                .filter(version -> !version.economicCase().years().isEmpty())
                .map(version -> reader.write(version.economicCase(), version.number()))
                .orElseGet(this::first);
    }

    private CaseForm first() {
        CaseForm form = new CaseForm(0, today.date().getYear(), FIRST_HORIZON, List.of(), null);
        for (CaseLine.Kind kind : CaseLine.Kind.values()) {
            form = form.withLine(kind);
        }
        return form;
    }
}

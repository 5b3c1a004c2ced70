package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.DirectoryQuestions.DepartmentTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ProgrammeReads {

    private final Questions questions;

    ProgrammeReads(Questions questions) {
        this.questions = questions;
    }

    /** What a transaction remembers a programme as, until it changes it. */
    static Object now(UUID id) {
        return List.of("programme now", id);
    }

    Programme programme(UUID id) {
        return questions.ask(DirectoryQuestions.programme(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no programme " + id));
    }

    List<Programme> programmes() {
        return questions.ask(DirectoryQuestions.programmes());
    }

    /** The stated total of a year, or the sum of its departments when none is stated. */
    SortedMap<Integer, Fte> targets(UUID programmeId, Instant known) {
        SortedMap<Integer, Fte> targets = new TreeMap<>();
        questions
                .ask(DirectoryQuestions.targets(programmeId, known))
                .forEach(year -> targets.put(year.year(), year.fte()));
        return targets;
    }

    Map<UUID, Fte> targetsByDepartment(UUID programmeId, int year, Instant known) {
        return questions.ask(DirectoryQuestions.departmentTargets(programmeId, year, known)).stream()
                .collect(Collectors.toMap(DepartmentTarget::departmentId, DepartmentTarget::fte));
    }

    /** The newest of that day; before the first rate, the first one. */
    Directory.FteRate rate(UUID programmeId, LocalDate day) {
        return Optional.ofNullable(rates(programmeId, List.of(day)).get(day))
                .orElseThrow(() -> new NoSuchElementException("no rate in programme " + programmeId));
    }

    Map<LocalDate, Directory.FteRate> rates(UUID programmeId, Collection<LocalDate> days) {
        return questions.ask(DirectoryQuestions.rates(programmeId, days)).stream()
                .collect(Collectors.toMap(DirectoryQuestions.RateOnDay::day, DirectoryQuestions.RateOnDay::rate));
    }

    List<BudgetLine> budgetLines(UUID programmeId) {
        return questions.ask(DirectoryQuestions.budgetLines(programmeId));
    }
}

package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Questions;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgrammeReads {

    private static final String NEWEST_TARGETS = """
            select distinct on (year, department_id) year, department_id, fte from savings_target
            where programme_id = :programme and recorded_at < :known
            order by year, department_id, id desc
            """;

    private final JdbcClient jdbc;
    private final Questions questions;

    ProgrammeReads(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
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
        Map<UUID, Fte> targets = new HashMap<>();
        jdbc.sql("select department_id, fte from (%s) newest where year = :year and department_id is not null"
                        .formatted(NEWEST_TARGETS))
                .param("programme", programmeId)
                .param("known", Timestamp.from(known))
                .param("year", year)
                .query((ResultSet row) -> {
                    targets.put(row.getObject("department_id", UUID.class), new Fte(row.getBigDecimal("fte")));
                });
        return targets;
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

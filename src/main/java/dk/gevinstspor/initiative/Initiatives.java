package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.UntilSaved;
import dk.gevinstspor.record.ChainLabels;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The initiatives as the other modules read them. */
@Service
public class Initiatives implements ChainLabels {

    private static final Pattern LABEL = Pattern.compile("[Aa]-(\\d{1,9})");

    private final InitiativeRows rows;
    private final InitiativeRights rights;
    private final Questions questions;

    Initiatives(InitiativeRows rows, InitiativeRights rights, Questions questions) {
        this.rows = rows;
        this.rights = rights;
        this.questions = questions;
    }

    /** @throws NoSuchElementException when there is no such initiative */
    public Initiative get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no initiative " + id));
    }

    /**
     * As the running transaction has read or saved it: what others commit meanwhile is seen by the next one.
     *
     * @throws NoSuchElementException when there is no such initiative
     */
    public Initiative now(UUID id) {
        return UntilSaved.of(SavedInitiatives.question(id), () -> get(id));
    }

    public Optional<Initiative> find(UUID id) {
        return ReadOnce.of(List.of("initiative", id), () -> rows.findById(id));
    }

    /** By what people call it: {@code A-7}. */
    public Optional<Initiative> findByLabel(String label) {
        Matcher named = LABEL.matcher(label.strip());
        return named.matches() ? rows.findByNumber(Integer.parseInt(named.group(1))) : Optional.empty();
    }

    /** How people name many of them, in one statement, for lists; unknown ids are left out. */
    @Override
    public Map<UUID, String> labels(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.findAllById(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(Initiative::id, Initiative::label));
    }

    @Override
    public Set<UUID> hidden(UUID personId, Set<UUID> chains) {
        if (chains.isEmpty()) {
            return Set.of();
        }
        Reach reach = rights.reach(personId);
        return rows.findAllById(chains).stream()
                .filter(initiative -> !reach.covers(initiative))
                .map(Initiative::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of a programme, by number. */
    public List<Initiative> of(UUID programmeId) {
        return rows.findByProgrammeIdOrderByNumber(programmeId);
    }

    /** All of a programme. */
    public Set<UUID> ids(UUID programmeId) {
        return Set.copyOf(questions.ask(idsQuestion(programmeId)));
    }

    /** For {@link #ids}. */
    public static Question<UUID> idsQuestion(UUID programmeId) {
        return Question.of(UUID.class, "select id from initiative where programme_id = ?", programmeId);
    }
}

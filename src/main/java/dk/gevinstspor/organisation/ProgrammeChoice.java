package dk.gevinstspor.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The programmes that a person has a role in, and the one of them that she looks at now: lists and sums are its alone.
 *
 * @param mine the one that began first before the others
 * @param current the one she chose last, else the first; null for somebody without a role
 */
public record ProgrammeChoice(List<Named> mine, @Nullable UUID current) {

    /** Of somebody without a role in any programme. */
    public static final ProgrammeChoice NONE = new ProgrammeChoice(List.of(), null);

    /** A programme to choose. */
    public record Named(UUID id, String name) {}

    /** @param chosen counts only while she has a role in it */
    static ProgrammeChoice of(List<Named> mine, @Nullable UUID chosen) {
        if (mine.isEmpty()) {
            return NONE;
        }
        boolean holds = mine.stream().anyMatch(programme -> programme.id().equals(chosen));
        return new ProgrammeChoice(
                List.copyOf(mine), holds ? chosen : mine.get(0).id());
    }

    /** Whether there is anything to choose between. */
    public boolean several() {
        return mine.size() > 1;
    }

    /** Empty for somebody without a role. */
    public String currentName() {
        return mine.stream()
                .filter(programme -> programme.id().equals(current))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }

    /** What tells her work in one programme from that in another; null while all of it is in one. */
    public @Nullable String nameAmongSeveral(UUID programmeId) {
        return mine.stream()
                .filter(programme -> several() && programme.id().equals(programmeId))
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }

    /** Her other programmes: what is theirs stays out of this one's lists. */
    public Set<UUID> elsewhere() {
        return mine.stream().map(Named::id).filter(id -> !id.equals(current)).collect(Collectors.toUnmodifiableSet());
    }
}

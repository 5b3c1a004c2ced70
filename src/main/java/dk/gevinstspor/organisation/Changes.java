package dk.gevinstspor.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change changed, field by field; what stayed as it was is left out. */
public final class Changes {

    /**
     * One field.
     *
     * @param field {@code organisation.change.field.<field>} says what people call it
     * @param from null when there was nothing
     * @param to null when there is nothing any more
     */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {}

    private final List<Change> list = new ArrayList<>();

    /** Ids of people, units and programmes are shown by their names. */
    public Changes add(String field, @Nullable Object from, @Nullable Object to) {
        String before = from == null ? null : from.toString();
        String after = to == null ? null : to.toString();
        if (!Objects.equals(before, after)) {
            list.add(new Change(field, before, after));
        }
        return this;
    }

    /** That a personal field is another, and not which: the log outlives the person's consent. */
    public Changes addPrivately(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            list.add(new Change(field, null, null));
        }
        return this;
    }

    public List<Change> list() {
        return List.copyOf(list);
    }
}

package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.Ordered;

/**
 * A section about an initiative, drawn on a tab of its page and beside its tasks. Each domain module brings its own, so
 * whoever decides sees case, contract, benefits, risks, documents and history in one place.
 */
public interface InitiativePanel extends Ordered {

    /**
     * Names the anchor of the section, its heading {@code panel.<key>}, and its template {@code panels/<key>.html}: the
     * fragment {@code panel} without a heading, which finds the model's entries as {@code ${panel.<entry>}}.
     */
    String key();

    /** Whether this viewer may see the section of this initiative at all. */
    boolean visibleTo(UUID viewerId, UUID initiativeId);

    /** What {@link #model} will ask: all panels' questions are asked in one statement. */
    default List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of();
    }

    /** Read in a constant number of statements. */
    Map<String, Object> model(UUID viewerId, UUID initiativeId);

    /** Whether it also stands beside the tasks about the initiative. */
    default boolean isBesideTasks() {
        return true;
    }

    /** What the viewer can do here beside her tasks, and what only others can. Asked on every tab: rights alone decide. */
    default List<PanelAction> actions(UUID viewerId, UUID initiativeId) {
        return List.of();
    }
}

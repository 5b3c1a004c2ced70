package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.lifecycle.TrailReads.Deed;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.InitiativePanel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what about an initiative, when, for whom and by which channel; the latest first. */
@Component
class HistoryPanel implements InitiativePanel {

    /** What one form records takes less. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final TrailReads trail;
    private final TrailWords words;
    private final Formats formats;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    HistoryPanel(
            TrailReads trail, TrailWords words, Formats formats, Initiatives initiatives, InitiativeRights rights) {
        this.trail = trail;
        this.words = words;
        this.formats = formats;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    /** @param detail what somebody wrote with it */
    record Line(String text, @Nullable String detail) {}

    /**
     * What one person did at once.
     *
     * @param current it waits still
     */
    record Entry(String when, List<Line> lines, @Nullable String by, boolean current) {}

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int getOrder() {
        return 90;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(TrailReads.question(initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<List<Deed>> together = new ArrayList<>();
        for (Deed deed : trail.of(initiativeId)) {
            List<Deed> last = together.isEmpty() ? List.of() : together.get(together.size() - 1);
            if (!last.isEmpty() && isAtOnce(last.get(0), deed)) {
                last.add(deed);
            } else {
                together.add(new ArrayList<>(List.of(deed)));
            }
        }
        return Map.of("entries", together.stream().map(this::entry).toList());
    }

    private static boolean isAtOnce(Deed last, Deed before) {
        return !last.isOpen()
                && Objects.equals(last.personId(), before.personId())
                && Objects.equals(last.onBehalfOf(), before.onBehalfOf())
                && Duration.between(before.at(), last.at()).compareTo(AT_ONCE) < 0;
    }

    private Entry entry(List<Deed> deeds) {
        Deed told = deeds.stream()
                .filter(deed -> deed.channel() != null)
                .findFirst()
                .orElse(deeds.get(0));
        return new Entry(
                told.isOpen() ? formats.day(told.at()) : formats.dateTime(told.at()),
                deeds.stream()
                        .map(deed -> new Line(words.of(deed), deed.detail()))
                        .toList(),
                words.by(told),
                told.isOpen());
    }
}

package dk.gevinstspor.workplace.initiative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tabs of an initiative's page. Each has an address of its own and reads only the panels that it shows. */
enum Tab {
    CASE("", "case"),
    COURSE("forloeb", "diagram"),
    ECONOMY("oekonomi", "economy", "settlement"),
    PROPOSAL("forslaget", "proposal"),
    CONTRACT("kontrakt", "contract"),
    BENEFITS("gevinster", "outlook", "benefits"),
    RISKS("risici", "risks"),
    DOCUMENTS("dokumenter", "documents"),
    DECISIONS("beslutninger", "decisions"),
    COMMENTS("bemaerkninger", "comments"),
    HISTORY("historik", "history");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> panels;

    Tab(String word, String... panels) {
        this.word = word;
        this.panels = List.of(panels);
    }

    /** By the last word of its address. */
    static Optional<Tab> of(String word) {
        return Arrays.stream(values())
                .filter(tab -> !tab.word.isEmpty() && tab.word.equals(word))
                .findFirst();
    }

    String address(UUID initiativeId) {
        return "/initiativer/" + initiativeId + (word.isEmpty() ? "" : "/" + word);
    }

    /** A panel that no tab names stands on the first. */
    boolean shows(String panel) {
        return panels.contains(panel)
                || (this == CASE && Arrays.stream(values()).noneMatch(tab -> tab.panels.contains(panel)));
    }
}

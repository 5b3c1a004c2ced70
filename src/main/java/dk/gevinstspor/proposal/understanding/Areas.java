package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.economy.ControlArea;
import java.util.Optional;

/** Styringsområde by its words. */
final class Areas {

    private Areas() {}

    /** Of a cell that holds nothing else. */
    static Optional<ControlArea> of(String cell) {
        String text = Texts.plain(cell);
        return text.length() > 30 || text.isEmpty() ? Optional.empty() : named(text);
    }

    /** Of a table's heading, where it names exactly one. */
    static Optional<ControlArea> ofHeading(String heading) {
        String text = Texts.plain(heading);
        boolean service = text.contains(", service")
                || text.contains("(service")
                || text.contains("serviceinvestering")
                || text.contains("serviceramme");
        boolean capital = text.contains("anlæg");
        boolean transfers = Words.TRANSFERS.isIn(text);
        if ((service ? 1 : 0) + (capital ? 1 : 0) + (transfers ? 1 : 0) != 1) {
            return Optional.empty();
        }
        return Optional.of(service ? ControlArea.SERVICE : capital ? ControlArea.CAPITAL : ControlArea.TRANSFERS);
    }

    private static Optional<ControlArea> named(String text) {
        if (Words.SERVICE.isIn(text)) {
            return Optional.of(ControlArea.SERVICE);
        }
        if (Words.CAPITAL.isIn(text)) {
            return Optional.of(ControlArea.CAPITAL);
        }
        return Words.TRANSFERS.isIn(text) ? Optional.of(ControlArea.TRANSFERS) : Optional.empty();
    }
}

package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Reason;
import java.util.List;

/** How a reader gives up on a file; {@link Documents} turns it into {@link Reading.Unreadable}. */
public final class Rejected extends Exception {

    private final Reason reason;
    private final transient Place place;
    private final transient List<String> arguments;

    public Rejected(Reason reason, Place place, List<String> arguments) {
        super(reason + " at " + place);
        this.reason = reason;
        this.place = place;
        this.arguments = List.copyOf(arguments);
    }

    public Rejected(Reason reason) {
        this(reason, Place.DOCUMENT, List.of());
    }

    Reading.Unreadable of(String name) {
        return new Reading.Unreadable(reason, name, place, arguments);
    }
}

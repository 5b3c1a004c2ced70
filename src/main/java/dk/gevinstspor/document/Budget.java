package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Reason;
import java.util.List;

/** What is left of the limits while one file is read. */
public final class Budget {

    /** The clock is asked only now and then: it costs more than a cell. */
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Limits limits;
    private final long deadline;
    private int cells;
    private int characters;
    private int steps;

    Budget(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    public Limits limits() {
        return limits;
    }

    /** Counts a cell with its text. */
    public void cell(Place place, CharSequence text) throws Rejected {
        if (++cells > limits.cells()) {
            throw new Rejected(Reason.TOO_MANY_CELLS, place, List.of(Integer.toString(limits.cells())));
        }
        text(place, text.length());
    }

    /** Counts characters. */
    public void text(Place place, int length) throws Rejected {
        characters += length;
        if (characters > limits.characters()) {
            throw new Rejected(Reason.TOO_MUCH_TEXT, place, List.of(Integer.toString(limits.characters())));
        }
        step(place);
    }

    /** Looks at the time now and then. */
    public void step(Place place) throws Rejected {
        if (++steps % STEPS_BETWEEN_LOOKS == 0
                && (System.nanoTime() > deadline || Thread.currentThread().isInterrupted())) {
            throw tooSlow(place, limits);
        }
    }

    public void depth(Place place, int depth) throws Rejected {
        if (depth > limits.depth()) {
            throw new Rejected(Reason.TOO_DEEP, place, List.of(Integer.toString(limits.depth())));
        }
    }

    static Rejected tooSlow(Place place, Limits limits) {
        return new Rejected(
                Reason.TOO_SLOW, place, List.of(Long.toString(limits.time().toSeconds())));
    }
}

package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;

/** Where a success criterion of the programme stands, as the programme manager sees it. */
public enum Standing {
    NOT_YET,
    ON_THE_WAY,
    MET,
    NOT_MET;

    /** @param overdue its quarter is over */
    Light light(boolean overdue) {
        return switch (this) {
            case MET -> Light.GREEN;
            case NOT_MET -> Light.RED;
            case NOT_YET, ON_THE_WAY -> overdue ? Light.YELLOW : Light.NONE;
        };
    }
}

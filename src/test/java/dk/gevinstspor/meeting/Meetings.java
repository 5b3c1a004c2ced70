package dk.gevinstspor.meeting;

import java.time.LocalDate;
import java.util.List;

/** Meetings that tests hold. */
final class Meetings {

    /** Nobody noted who was there. */
    static final HeldMeeting HELD = new HeldMeeting(LocalDate.of(2021, 4, 6), null, List.of());

    private Meetings() {}
}

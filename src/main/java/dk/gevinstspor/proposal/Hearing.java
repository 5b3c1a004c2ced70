package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who was heard.
 *
 * @param date where the remark is one
 * @param remark the cell's words, also where they are a date
 */
public record Hearing(Place place, String who, Answer answer, Optional<LocalDate> date, String remark) {

    public enum Answer {
        YES,
        NO,
        NOT_RELEVANT,
        UNSTATED
    }
}

package dk.gevinstspor.meeting;

import java.util.List;

/**
 * One page of a long table.
 *
 * @param number of the page, from 1
 * @param pages how many there are, at least one
 */
record Slice<T>(List<T> rows, int number, int pages) {

    /** Rows on a page. */
    static final int LENGTH = 100;

    /** @param wanted a page before the first is the first, one after the last is the last */
    static <T> Slice<T> of(List<T> all, int wanted) {
        int pages = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        int number = Math.min(Math.max(1, wanted), pages);
        return new Slice<>(all.subList((number - 1) * LENGTH, Math.min(number * LENGTH, all.size())), number, pages);
    }
}

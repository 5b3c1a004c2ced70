package dk.gevinstspor.proposal.understanding;

import java.util.List;
import java.util.stream.Stream;

/** Lists put together. */
final class Lists {

    private Lists() {}

    static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

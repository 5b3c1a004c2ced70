package dk.gevinstspor.print;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** How far a report has come, by what each part of the work takes of the whole: rows filled in, pages written. */
final class Steps {

    private static final int MOST = 99;

    /** Percent of the whole until the part is done; measured with 10,000 initiatives. */
    enum Part {
        FILL(0, 50),
        EXPORT(50, 100);

        private final int from;
        private final int to;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private final Progress progress;
    private final int rows;
    private final AtomicLong filled = new AtomicLong();
    private int told;

    /** @param rows in all, those of parts included */
    Steps(Progress progress, int rows) {
        this.progress = progress;
        this.rows = rows;
    }

    /** The rows of a report: the records themselves, and what is in their lists. */
    static int rows(Collection<? extends Record> records) {
        int rows = records.size();
        for (Record record : records) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (Collection.class.isAssignableFrom(component.getType())
                        && RecordComponents.of(record.getClass()).read(record, component.getName())
                                instanceof Collection<?> list) {
                    rows += list.size();
                }
            }
        }
        return rows;
    }

    /** A row more; one that is printed on the next page after all is counted twice. */
    void row() {
        tell(Part.FILL, filled.incrementAndGet(), rows);
    }

    /** @param done of as many as there are in that part */
    synchronized void tell(Part part, long done, long of) {
        long share = of == 0 ? 0 : Math.min(done, of) * (part.to - part.from) / of;
        int percent = (int) Math.min(MOST, part.from + share);
        if (percent > told) {
            told = percent;
            progress.at(percent);
        }
    }
}

package dk.gevinstspor.print;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Rows that are records: a field is a component, or a path like {@code figures.target} or {@code amounts.0}. */
final class RecordSource implements JRRewindableDataSource {

    private final Collection<? extends Record> all;
    private Iterator<? extends Record> rows;
    private final Runnable taken;
    private @Nullable Record current;

    /** @param taken told of each row */
    RecordSource(Collection<? extends Record> rows, Runnable taken) {
        this.all = rows;
        this.rows = rows.iterator();
        this.taken = taken;
    }

    /** A part that must not be split starts over on the next page. */
    @Override
    public void moveFirst() {
        rows = all.iterator();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        taken.run();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Object value = current;
        for (String component : field.getName().split("\\.", -1)) {
            if (value instanceof Record row) {
                value = RecordComponents.of(row.getClass()).read(row, component);
            } else if (value instanceof List<?> list) {
                int index = Integer.parseInt(component);
                value = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return PrintedValue.of(value);
    }
}

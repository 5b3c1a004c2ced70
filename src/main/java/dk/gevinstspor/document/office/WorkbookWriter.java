package dk.gevinstspor.document.office;

import java.util.List;

/** Writes one sheet after the other; a row belongs to the sheet begun last. */
public interface WorkbookWriter extends SheetWriter {

    /** @param name made safe and unique where it is not */
    void sheet(String name, List<String> headings);
}

package dk.gevinstspor.workplace.export;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.security.CurrentUser;
import java.util.List;
import java.util.Locale;

/** A list as a spreadsheet: exactly what the reader may see, row by row. */
interface Export {

    /** Of the file and in its address, without an ending. */
    String name();

    /** Message key; what is in it is told by the same key with {@code .text}. */
    String title();

    /** Message keys. */
    List<String> headings();

    void write(CurrentUser user, Locale locale, SheetWriter writer);
}

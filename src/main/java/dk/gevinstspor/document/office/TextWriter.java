package dk.gevinstspor.document.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a text document to work on: real headings, paragraphs and tables, one after the other. */
public interface TextWriter extends Closeable {

    /** @param level from 1, the document's parts; the title has none */
    void heading(int level, String text);

    /** A blank line in the text begins a new paragraph. */
    void text(String text);

    /**
     * A table whose headings are repeated on every page.
     *
     * @param rows texts, numbers, days or nothing; numbers and days as the document's language writes them
     */
    void table(List<String> headings, List<? extends List<? extends @Nullable Object>> rows);

    /**
     * A Word document. The stream stays open; the document is written to it on {@link #close()}.
     *
     * @param language of its words, for whoever reads it aloud or corrects it
     */
    static TextWriter docx(OutputStream out, String title, Locale language) throws IOException {
        return new DocxWriter(out, title, language);
    }
}

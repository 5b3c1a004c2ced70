package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes a tagged PDF/A-1a one that also follows PDF/UA-1: decoration is marked as such, headers of tables say what they
 * head, links belong to their text, and each embedded typeface lists its glyphs. Only what really does is called so.
 */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** Hears which page is done, from 1. */
    @FunctionalInterface
    public interface Pages {
        void done(int page, int of);
    }

    /** @throws IOException when it is no PDF that JasperReports tagged */
    public static void write(byte[] tagged, OutputStream out, Pages heard) throws IOException {
        write(new RandomAccessReadBuffer(tagged), IOUtils.createMemoryOnlyStreamCache(), out, heard);
    }

    /**
     * One that is too long for memory.
     *
     * @param folder where the pages are kept until they are written
     * @throws IOException when it is no PDF that JasperReports tagged, or there is no room for it
     */
    public static void write(Path tagged, Path folder, OutputStream out, Pages heard) throws IOException {
        write(
                new RandomAccessReadBufferedFile(tagged),
                MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache,
                out,
                heard);
    }

    private static void write(RandomAccessRead tagged, StreamCacheCreateFunction cache, OutputStream out, Pages heard)
            throws IOException {
        try (tagged;
                PDDocument document = Loader.loadPDF(tagged, cache)) {
            StructureTree tree = StructureTree.of(document);
            Decoration decoration = Decoration.takenFrom(tree);
            ParentTree.flatten(document);
            PlainCells.in(document, tree);
            tree.tables().forEach(TableHeaders::giveScope);
            int pages = document.getNumberOfPages();
            int done = 0;
            for (PDPage page : document.getPages()) {
                decoration.mark(document, page);
                done++;
                heard.done(done, pages);
            }
            boolean linked = Links.join(document, tree);
            Typefaces.listGlyphs(document);
            if (linked && tree.figures().stream().allMatch(figure -> figure.containsKey("Alt"))) {
                Identification.add(document);
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }
}

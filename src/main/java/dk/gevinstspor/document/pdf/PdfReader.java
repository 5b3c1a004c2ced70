package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** PDF files: their text with its places; scripts, links, forms' actions and pictures are left alone. */
@Component
public class PdfReader implements DocumentReader {

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.PDF;
    }

    @Override
    public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Exception {
        StreamWeights.check(content, budget);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > budget.limits().pages()) {
                throw new Rejected(
                        Reason.TOO_MANY_PAGES,
                        Place.DOCUMENT,
                        List.of(Integer.toString(budget.limits().pages())));
            }
            List<PageContent> pages = new Collector(budget).collect(document);
            List<Block> blocks = Pages.blocks(pages, budget);
            return new Document(name, kind, blocks, withoutText(pages));
        } catch (InvalidPasswordException e) {
            throw new Rejected(Reason.ENCRYPTED);
        }
    }

    private static List<Notice> withoutText(List<PageContent> pages) {
        List<Notice> notices = new ArrayList<>();
        for (PageContent page : pages) {
            if (page.glyphs().isEmpty()) {
                notices.add(
                        new Notice(Notice.Kind.PAGE_WITHOUT_TEXT, Place.at(Place.Kind.PAGE, page.number()), List.of()));
            }
        }
        return notices;
    }
}

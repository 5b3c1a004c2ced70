package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.document.Place;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.springframework.stereotype.Component;

/** Word documents (.docx): what is shown with all tracked changes accepted; fields' last results, nothing computed or fetched. */
@Component
public class WordReader implements DocumentReader {

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.DOCX;
    }

    @Override
    public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Exception {
        OPCPackage file = OfficeFile.open(content, "wordprocessingml", budget);
        try {
            PackagePart main = OfficeFile.main(file).orElseThrow();
            WordStyles styles = WordStyles.of(file);
            WordBody body = new WordBody(styles, budget);
            List<Block> blocks = new ArrayList<>();
            try (InputStream part = main.getInputStream();
                    Xml xml = new Xml(part)) {
                if (xml.find("body")) {
                    blocks.addAll(body.blocks(xml));
                }
            }
            blocks.addAll(footnotes(file, body));
            List<Notice> notices = new ArrayList<>(OfficeFile.activeContent(file));
            if (body.hasTrackedChanges()) {
                notices.add(new Notice(Notice.Kind.TRACKED_CHANGES, Place.DOCUMENT, List.of()));
            }
            return new Document(name, kind, blocks, notices);
        } finally {
            file.revert();
        }
    }

    /** The notes under the pages come last; their marks in the text are superscripts. */
    private static List<Block> footnotes(OPCPackage file, WordBody body) throws Exception {
        List<Block> blocks = new ArrayList<>();
        for (PackagePart part : file.getPartsByContentType(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml")) {
            try (InputStream stream = part.getInputStream();
                    Xml xml = new Xml(stream)) {
                while (xml.find("footnote")) {
                    if (xml.attribute("type").isEmpty()) {
                        blocks.addAll(body.blocks(xml));
                    }
                }
            }
        }
        return blocks;
    }
}

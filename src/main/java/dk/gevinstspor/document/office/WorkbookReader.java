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

/** Excel workbooks (.xlsx): a table per sheet, cells as they are shown with their exact values; formulas by their last stored results. */
@Component
public class WorkbookReader implements DocumentReader {

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.XLSX;
    }

    @Override
    public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Exception {
        OPCPackage file = OfficeFile.open(content, "spreadsheetml", budget);
        try {
            List<Notice> notices = new ArrayList<>(OfficeFile.activeContent(file));
            List<Block> blocks = new ArrayList<>();
            SharedStrings strings = SharedStrings.of(file, budget);
            PackagePart workbook = OfficeFile.main(file).orElseThrow();
            CellFormats formats = CellFormats.of(file, Sheets.countsFrom1904(workbook));
            for (Sheets.Sheet sheet : Sheets.of(workbook)) {
                Place place = Place.at(Place.Kind.SHEET, sheet.name());
                SheetReader reader = new SheetReader(place, strings, formats, budget);
                try (InputStream part = sheet.part().getInputStream();
                        Xml xml = new Xml(part)) {
                    reader.read(xml);
                }
                if (sheet.hidden()) {
                    notices.add(new Notice(Notice.Kind.HIDDEN, place, List.of()));
                }
                notices.addAll(reader.notices());
                reader.table().ifPresent(blocks::add);
            }
            return new Document(name, kind, blocks, notices);
        } finally {
            file.revert();
        }
    }
}

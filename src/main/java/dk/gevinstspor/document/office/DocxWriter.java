package dk.gevinstspor.document.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Builds the document in memory: it is as long as people read. */
final class DocxWriter implements TextWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final String FONT = "Calibri";
    private static final String ACCENT = "0B5351";
    private static final String PALE = "F2F5F4";
    private static final int TITLE_SIZE = 20;
    private static final int CELL_SIZE = 8;
    /** A4 and its margins, in twentieths of a point. */
    private static final BigInteger WIDTH = BigInteger.valueOf(11_906);

    private static final BigInteger HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1_000);

    private final OutputStream out;
    private final XWPFDocument document = new XWPFDocument();
    private final DecimalFormat number;

    DocxWriter(OutputStream out, String title, Locale language) {
        this.out = out;
        this.number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language.toLanguageTag());
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        styles.setDefaultFonts(fonts);
        for (int level = 1; level <= 3; level++) {
            styles.addStyle(new XWPFStyle(headingStyle(level), styles));
        }
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Gevinstspor");
        page();
        XWPFRun run = document.createParagraph().createRun();
        run.setText(title);
        run.setBold(true);
        run.setFontSize(TITLE_SIZE);
    }

    private static CTStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        // Word knows its own headings by this name, in every language.
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
        return style;
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(WIDTH);
        section.getPgSz().setH(HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
    }

    @Override
    public void heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.setSpacingBefore(level == 1 ? 320 : 200);
        paragraph.setSpacingAfter(80);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(true);
        run.setFontSize(level == 1 ? 14 : 11);
        run.setColor(ACCENT);
    }

    @Override
    public void text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingAfter(100);
            paragraph.createRun().setText(line);
        });
    }

    @Override
    public void table(List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, headings.size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < headings.size(); column++) {
            head.getCell(column).setColor(PALE);
            fill(head.getCell(column), headings.get(column), isNumber(rows, column), true);
        }
        for (int row = 0; row < rows.size(); row++) {
            XWPFTableRow written = table.getRow(row + 1);
            written.setCantSplitRow(true);
            for (int column = 0; column < headings.size(); column++) {
                Object value = rows.get(row).get(column);
                fill(written.getCell(column), shown(value), value instanceof Number, false);
            }
        }
        document.createParagraph();
    }

    private static boolean isNumber(List<? extends List<? extends @Nullable Object>> rows, int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
    }

    private static void fill(XWPFTableCell cell, String text, boolean right, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(CELL_SIZE);
    }

    private String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof Number amount ? number.format(amount) : value.toString();
    }

    @Override
    public void close() throws IOException {
        try (document) {
            document.write(out);
        }
    }
}

package dk.gevinstspor.document.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Keeps the last rows in memory, the others in a temporary file. */
final class XlsxWriter implements WorkbookWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_NAME = 31;
    private static final int CHARACTER = 256;
    private static final int NARROW = 14 * CHARACTER;
    private static final int WIDE = 32 * CHARACTER;
    /** The first column says what the row is about. */
    private static final int COLUMNS_THAT_STAY = 1;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle bold;
    private final CellStyle day;
    private final CellStyle literal;
    private @Nullable SXSSFSheet sheet;
    private int columns;
    private int rows;

    XlsxWriter(OutputStream out) {
        this.out = out;
        workbook.setCompressTempFiles(false);
        // POI's default, always, writes archives that Java's own reader, and so ours, takes for damaged.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        literal = workbook.createCellStyle();
        literal.setQuotePrefixed(true);
    }

    @Override
    public void sheet(String name, List<String> headings) {
        filter();
        sheet = workbook.createSheet(free(WorkbookUtil.createSafeSheetName(name)));
        columns = headings.size();
        rows = 0;
        head(sheet, headings);
    }

    private String free(String name) {
        String free = name;
        for (int number = 2; workbook.getSheet(free) != null; number++) {
            String suffix = " " + number;
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return free;
    }

    private void head(SXSSFSheet sheet, List<String> headings) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, column == 1 ? WIDE : NARROW);
            Cell cell = row.createCell(column);
            cell.setCellValue(headings.get(column));
            cell.setCellStyle(bold);
        }
        sheet.createFreezePane(COLUMNS_THAT_STAY, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        Row row = Objects.requireNonNull(sheet, "no sheet is begun").createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value != null) {
                fill(row.createCell(column), value);
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof String text) {
            int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
            cell.setCellValue(text.length() > most ? text.substring(0, most) : text);
            if (SheetWriter.looksLikeAFormula(text)) {
                cell.setCellStyle(literal);
            }
        } else {
            throw new IllegalArgumentException("no cell holds a " + value.getClass());
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            filter();
            workbook.write(out);
        }
    }

    private void filter() {
        if (sheet != null) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows - 1, 0), 0, columns - 1));
        }
    }
}

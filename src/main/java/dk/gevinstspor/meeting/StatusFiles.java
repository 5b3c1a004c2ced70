package dk.gevinstspor.meeting;

import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.document.office.TextWriter;
import dk.gevinstspor.document.office.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The status report to work on: a workbook with a sheet for each table, or a text with real headings and tables. */
final class StatusFiles {

    private final StatusDocument document;
    private final Wording wording;
    private final List<StatusTables.Table> tables;

    StatusFiles(StatusDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
        this.tables = new StatusTables(document, wording).all();
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = SheetWriter.workbook(out)) {
            workbook.sheet(
                    wording.text("meeting.xlsx.summary"),
                    List.of(wording.text("meeting.xlsx.what"), wording.text("meeting.xlsx.value")));
            for (List<Object> line : summary()) {
                workbook.row(line);
            }
            workbook.row(List.of(wording.text("meeting.pdf.assessment"), assessment()));
            for (StatusDocument.RecommendationLine asked : document.recommendations()) {
                workbook.row(List.of(wording.text("meeting.pdf.recommendation") + " " + asked.number(), asked.text()));
            }
            for (StatusTables.Table table : tables) {
                workbook.sheet(table.name(), table.headings());
                for (List<?> row : table.rows()) {
                    workbook.row(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] docx(String title, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TextWriter text = TextWriter.docx(out, title, locale)) {
            text.table(List.of(wording.text("meeting.xlsx.what"), wording.text("meeting.xlsx.value")), summary());
            text.heading(1, wording.text("meeting.pdf.recommendations"));
            document.recommendations().forEach(asked -> text.text(asked.number() + ". " + asked.text()));
            if (document.recommendations().isEmpty()) {
                text.text(wording.text("meeting.pdf.recommendations.none"));
            }
            text.heading(1, wording.text("meeting.pdf.assessment"));
            text.text(assessment());
            for (StatusTables.Table table : tables) {
                text.heading(1, table.name());
                text.table(table.headings(), table.rows());
            }
            Stream.of(document.payback(), document.margin(), document.forecastNote())
                    .filter(line -> !line.isEmpty())
                    .forEach(text::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String assessment() {
        return document.assessment() == null ? "" : document.assessment();
    }

    private List<List<Object>> summary() {
        return List.of(
                line(wording.text("meeting.pdf.title"), document.period()),
                line(wording.text("meeting.xlsx.programme"), document.programme()),
                line(wording.text("meeting.list.state"), document.status()),
                line(wording.text("meeting.xlsx.figures"), document.asOf()),
                light("time", document.time()),
                light("budget", document.budget()),
                light("benefits", document.benefits()),
                light("risk", document.risk()),
                line(
                        wording.text("meeting.pdf.figure.target", String.valueOf(document.year())),
                        document.target().value()),
                line(
                        wording.text("meeting.pdf.figure.contracted"),
                        document.contracted().value()),
                line(
                        wording.text("meeting.pdf.figure.confirmed"),
                        document.confirmed().value()),
                line(
                        wording.text("meeting.pdf.figure.harvested"),
                        document.harvested().value()),
                line(wording.text("meeting.xlsx.spent"), document.spent().thousands()));
    }

    private List<Object> light(String area, StatusDocument.LightTile tile) {
        return line(
                wording.text("meeting.light." + area),
                tile.claimed().isEmpty() ? tile.word() : tile.word() + " · " + tile.claimed());
    }

    private static List<Object> line(String what, Object value) {
        return List.of(what, value);
    }
}

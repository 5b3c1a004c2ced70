package dk.gevinstspor.document.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Word keeps in its own ways: changes, boxes, merged and nested cells, marks. */
class WordFeatureTests {

    @Test
    void tracked_changes_are_read_as_accepted_and_said() {
        Document read = Parts.word(p(run("Prisen er ") + "<w:del>" + run("100").replace("w:t", "w:delText")
                + "</w:del><w:ins>" + run("200") + "</w:ins>" + run(" t.kr.")));
        assertThat(words(read)).containsExactly("Prisen er 200 t.kr.");
        assertThat(read.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.TRACKED_CHANGES);
    }

    @Test
    void a_row_that_is_tracked_as_deleted_is_left_out() {
        Document read = Parts.word("<w:tbl>" + row(cell("a") + cell("1"))
                + row("<w:trPr><w:del/></w:trPr>" + cell("b") + cell("2")) + row(cell("c") + cell("3")) + "</w:tbl>");
        assertThat(texts(read)).containsExactly(List.of("a", "1"), List.of("c", "3"));
        assertThat(read.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.TRACKED_CHANGES);
    }

    @Test
    void boxes_of_content_controls_and_of_old_forms_are_ticked_as_they_stand() {
        assertThat(words(Parts.word(p(box("1") + run(" Teknik") + box("0") + run(" Kultur")))))
                .containsExactly("☒ Teknik☐ Kultur");
        assertThat(words(Parts.word(p(legacy("<w:default w:val=\"0\"/><w:checked/>") + run(" Ja")))))
                .containsExactly("☒ Ja");
        assertThat(words(Parts.word(p(legacy("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") + run(" Nej")))))
                .containsExactly("☐ Nej");
        assertThat(words(Parts.word(p(legacy("<w:default w:val=\"1\"/>") + run(" Måske")))))
                .containsExactly("☒ Måske");
    }

    @Test
    void merged_cells_reach_across_and_down() {
        Table table = Parts.word("<w:tbl>"
                        + row("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p(run("Overskrift")) + "</w:tc>"
                                + cell("2024"))
                        + row(down("restart", "Service") + cell("Drift") + cell("10"))
                        + row(down("continue", "") + cell("Licens") + cell("20"))
                        + "</w:tbl>")
                .tables()
                .get(0);
        Cell heading = table.rows().get(0).cells().get(0);
        assertThat(heading.columnSpan()).isEqualTo(2);
        assertThat(table.rows().get(0).text(2)).isEqualTo("2024");
        assertThat(table.at(2, 0).orElseThrow().text()).isEqualTo("Service");
        assertThat(table.rows().get(2).text(1)).isEqualTo("Licens");
        assertThat(table.rows().get(2).text(2)).isEqualTo("20");
    }

    @Test
    void a_table_within_a_cell_stands_for_itself() {
        Document read = Parts.word("<w:tbl>"
                + row(cell("Bilag") + "<w:tc>" + p(run("se her")) + "<w:tbl>" + row(cell("x") + cell("7")) + "</w:tbl>"
                        + p("") + "</w:tc>")
                + "</w:tbl>");
        assertThat(read.tables()).hasSize(2);
        assertThat(texts(read)).containsExactly(List.of("Bilag", "se her"));
        assertThat(read.tables().get(1).rows().get(0).texts()).containsExactly("x", "7");
    }

    @Test
    void a_footnotes_mark_is_no_part_of_the_amount() {
        Document read = Parts.word("<w:tbl>"
                + row(cell("Udvikling")
                        + "<w:tc>" + p(run("1.025") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") + "</w:tc>"
                        + "<w:tc>"
                        + p(run("500") + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>")
                        + "</w:tc>")
                + "</w:tbl>");
        assertThat(texts(read)).containsExactly(List.of("Udvikling", "1.025¹", "500²"));
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    private static String cell(String text) {
        return "<w:tc>" + p(run(text)) + "</w:tc>";
    }

    private static String down(String merge, String text) {
        return "<w:tc><w:tcPr><w:vMerge w:val=\"" + merge + "\"/></w:tcPr>" + p(run(text)) + "</w:tc>";
    }

    private static String box(String checked) {
        return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + checked
                + "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + run("?") + "</w:sdtContent></w:sdt>";
    }

    private static String legacy(String state) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + state
                + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static List<String> words(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(Paragraph::text)
                .toList();
    }

    private static List<List<String>> texts(Document document) {
        Block first = document.blocks().get(0);
        return ((Table) first).rows().stream().map(Row::texts).toList();
    }
}

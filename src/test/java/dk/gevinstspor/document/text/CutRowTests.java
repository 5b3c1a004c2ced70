package dk.gevinstspor.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutRowTests {

    @Test
    void a_label_whose_empty_cells_were_cut_off_stays_a_row_of_its_table() {
        List<Block> blocks = blocks("1.000 kr.\t2021\t2022\nVarige ændringer\nFærre opkald\t0\t-500\nI alt\t0\t-500\n");

        assertThat(blocks).hasSize(1);
        assertThat(((Table) blocks.get(0)).rows()).hasSize(4);
    }

    @Test
    void so_does_a_heading_above_such_a_label() {
        List<Block> blocks = blocks("Minutter\t4\nImplementering\nAnlæg\nUdvikling\t0\n");

        assertThat(((Table) blocks.get(0)).rows()).hasSize(4);
    }

    @Test
    void a_caption_between_two_tables_parts_them() {
        List<Block> blocks = blocks("Sager\t100\nTabel 2. Minutter\nMinutter\t4\n");

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1)).isInstanceOf(Paragraph.class);
    }

    @Test
    void a_sentence_below_a_table_is_not_of_it() {
        List<Block> blocks = blocks("Sager\t100\nTallene er fra 2022.\n\nMinutter\t4\n");

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1)).isInstanceOf(Paragraph.class);
    }

    private static List<Block> blocks(String text) {
        return Reads.text(text).blocks();
    }
}

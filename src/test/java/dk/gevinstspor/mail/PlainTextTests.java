package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void a_long_paragraph_is_broken_between_words_at_72_columns() {
        String wrapped = PlainText.wrap("årsværk ".repeat(50));

        assertThat(wrapped.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
        assertThat(wrapped.replaceAll("\\s+", " ").strip())
                .isEqualTo("årsværk ".repeat(50).strip());
    }

    @Test
    void addresses_and_rows_are_left_in_one_piece() {
        String address = "https://gevinstspor.example.dk/svar/" + "x".repeat(80);
        String row = "  " + "Aftalt ".repeat(12).strip();

        assertThat(PlainText.wrap("Svar her: " + address).lines()).containsExactly("Svar her:", address);
        assertThat(PlainText.wrap("Tal:\n" + row)).isEqualTo("Tal:\n" + row + "\n");
    }

    @Test
    void many_empty_lines_become_one() {
        assertThat(PlainText.wrap("\n\na\n\n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }
}

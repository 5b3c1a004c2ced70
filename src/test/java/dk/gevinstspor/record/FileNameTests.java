package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void danish_names_stay_as_they_are() {
        assertThat(FileName.clean("Måling af årsværk (2. kvartal).xlsx"))
                .isEqualTo("Måling af årsværk (2. kvartal).xlsx");
    }

    @Test
    void folders_are_left_out() {
        assertThat(FileName.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.clean("C:\\Users\\karen\\måling.pdf")).isEqualTo("måling.pdf");
    }

    @Test
    void what_breaks_headers_or_turns_the_text_around_is_left_out() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie x.pdf");
        assertThat(FileName.clean("faktura\u202Efdp.exe")).isEqualTo("fakturafdp.exe");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.clean("å".repeat(300) + ".pdf")).hasSize(150).endsWith("å.pdf");
    }

    @Test
    void a_name_of_nothing_gets_one() {
        assertThat(FileName.clean("...")).isEqualTo("fil");
    }
}

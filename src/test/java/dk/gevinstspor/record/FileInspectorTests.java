package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectorTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private final FileInspector inspector = new FileInspector();

    @Test
    void what_the_programme_works_with_is_taken() throws IOException {
        assertThat(inspector.problem("Måling.PDF", PDF)).isEmpty();
        assertThat(inspector.problem("skærm.png", PNG)).isEmpty();
        assertThat(inspector.problem("foto.jpg", JPEG)).isEmpty();
        assertThat(inspector.problem("foto.jpeg", JPEG)).isEmpty();
        assertThat(inspector.problem("regneark.xlsx", zip())).isEmpty();
        assertThat(inspector.problem("notat.docx", zip())).isEmpty();
        assertThat(inspector.problem("log.csv", "dato;kørsler\n2022-05-15;12\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(inspector.problem(
                        "mail.eml", "From: a@example.dk\r\nSubject: x\r\n\r\nHej".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void a_text_with_danish_letters_is_a_text_in_any_encoding(String encoding) {
        assertThat(inspector.problem("noter.txt", "Målt på Østerbro i går\n".getBytes(Charset.forName(encoding))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"måling.pdf", "måling.png", "måling.xlsx", "måling.csv", "måling.txt", "måling.eml"})
    void a_program_is_not_taken_under_any_name(String name) {
        assertThat(inspector.problem(name, PROGRAM)).contains(FileProblem.CONTENT);
    }

    @Test
    void a_page_with_script_is_not_taken_as_a_picture_or_a_text() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(inspector.problem("foto.png", page)).contains(FileProblem.CONTENT);
        assertThat(inspector.problem("noter.txt", page)).contains(FileProblem.CONTENT);
        assertThat(inspector.problem("side.html", page)).contains(FileProblem.TYPE);
    }

    @Test
    void a_picture_of_the_other_kind_is_told_apart() {
        assertThat(inspector.problem("foto.png", JPEG)).contains(FileProblem.CONTENT);
    }

    @Test
    void nothing_and_too_much_are_not_taken() {
        assertThat(inspector.problem("noter.txt", new byte[0])).contains(FileProblem.EMPTY);
        assertThat(inspector.problem("noter.txt", new byte[10 * 1024 * 1024 + 1]))
                .contains(FileProblem.TOO_LARGE);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package dk.gevinstspor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Reading.Unreadable;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What cannot be read says what is wrong, where, and what to do; nothing is thrown. */
class UnreadableTests {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1
    };

    private final Document sample = Reads.sample("programme");

    @Test
    void an_empty_file_is_told_from_a_foreign_one() {
        assertThat(reason("forslag.docx", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("forslag.docx", PNG)).isEqualTo(Reason.FOREIGN);
        assertThat(reason("forslag.pdf", PNG)).isEqualTo(Reason.FOREIGN);
        assertThat(reason("forslag.txt", PNG)).isEqualTo(Reason.FOREIGN);
        assertThat(reason("forslag.png", PNG)).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(reason("forslag", PNG)).isEqualTo(Reason.UNKNOWN_KIND);
    }

    @Test
    void a_workbook_under_a_documents_name_is_called_by_its_own() {
        Unreadable unreadable = unreadable("forslag.docx", MadeFiles.xlsx(sample));

        assertThat(unreadable.reason()).isEqualTo(Reason.FOREIGN);
        assertThat(unreadable.arguments()).containsExactly("xlsx");
        assertThat(sentence(unreadable, "da"))
                .isEqualTo(
                        "Filen »forslag.docx« er ikke det, navnet siger: indholdet ligner xlsx. Gem den i det rigtige format,"
                                + " og vælg den igen.");
    }

    @Test
    void an_old_office_file_is_to_be_saved_in_the_new_format() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }

        assertThat(unreadable("budget.xls", old.toByteArray()))
                .isEqualTo(new Unreadable(Reason.OLD_OFFICE, "budget.xls", Place.DOCUMENT, List.of("xlsx")));
    }

    @Test
    void a_password_is_told_from_damage() throws Exception {
        assertThat(reason("forslag.docx", encrypted(MadeFiles.docx(sample)))).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason("forslag.xlsx", encrypted(MadeFiles.xlsx(sample)))).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason("forslag.pdf", encryptedPdf())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void half_a_file_is_damaged() {
        for (String name : new String[] {"forslag.docx", "forslag.xlsx"}) {
            byte[] whole = name.endsWith("docx") ? MadeFiles.docx(sample) : MadeFiles.xlsx(sample);
            assertThat(reason(name, Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.CORRUPT);
        }
        assertThat(reason("forslag.pdf", "%PDF-1.7\nintet".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_scan_has_no_text() throws IOException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(scan);
        }

        assertThat(reason("skannet.pdf", scan.toByteArray())).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void a_zip_that_unpacks_to_too_much_is_not_opened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 101; megabyte++) {
                zip.write(zeros);
            }
        }

        assertThat(reason("forslag.docx", bomb.toByteArray())).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_pdf_stream_that_unpacks_to_too_much_is_not_opened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(pdf, page)) {
                content.beginText();
                content.endText();
            }
            try (var stream = page.getCOSObject()
                    .getCOSStream(org.apache.pdfbox.cos.COSName.CONTENTS)
                    .createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1024 * 1024];
                Arrays.fill(spaces, (byte) ' ');
                for (int megabyte = 0; megabyte < 101; megabyte++) {
                    stream.write(spaces);
                }
            }
            pdf.save(bomb);
        }

        assertThat(reason("forslag.pdf", bomb.toByteArray())).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void limits_are_told_with_the_place_where_they_were_reached() {
        Documents small = new Documents(
                Reads.READERS,
                new Limits(1000_000, 1000_000, 100, 1, 50, 100_000, 2, java.time.Duration.ofSeconds(10)));
        Unreadable cells = (Unreadable) small.read("forslag.xlsx", MadeFiles.xlsx(sample));
        Unreadable pages = (Unreadable) small.read("forslag.pdf", MadePdf.of(sample, false, 600));

        assertThat(cells.reason()).isEqualTo(Reason.TOO_MANY_CELLS);
        assertThat(sentence(cells, "da")).contains("(ark Forslag, celle ").contains("højst læses 50.");
        assertThat(sentence(cells, "en")).contains("(sheet Forslag, cell ");
        assertThat(pages.reason()).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void external_entities_are_never_fetched() throws IOException {
        String hostile =
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>før &x; efter"
                        + "</w:t></w:r></w:p></w:body></w:document>";
        Reading reading =
                Reads.DOCUMENTS.read("forslag.docx", replaced(MadeFiles.docx(sample), "word/document.xml", hostile));

        if (reading instanceof Reading.Read read) {
            assertThat(read.document().blocks().toString()).contains("før  efter");
        } else {
            assertThat(((Unreadable) reading).reason()).isEqualTo(Reason.CORRUPT);
        }
    }

    private static byte[] replaced(byte[] file, String part, String by) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(made)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? by.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        }
        return made.toByteArray();
    }

    private static byte[] encrypted(byte[] office) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemmeligt");
            try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(office));
                    var stream = encryptor.getDataStream(container)) {
                file.save(stream);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private byte[] encryptedPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(MadePdf.of(sample, false, 60))) {
            pdf.protect(new StandardProtectionPolicy("ejer", "bruger", new AccessPermission()));
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static Reason reason(String name, byte[] content) {
        return unreadable(name, content).reason();
    }

    private static Unreadable unreadable(String name, byte[] content) {
        return (Unreadable) Reads.DOCUMENTS.read(name, content);
    }

    private static String sentence(Unreadable unreadable, String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            return new PlaceText(messages).of(unreadable);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}

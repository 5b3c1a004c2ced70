package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.BrowserTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.PostgresForTests;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A consultant's way from a document to the tables of its case, and what she reads when a file is no good. */
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class})
class ImportBrowserTests {

    private static final String CLIPPED =
            "() => [...document.querySelectorAll('.review-sheet')].filter((e) => e.scrollWidth > e.clientWidth).length";
    private static final String PASSWORD = "en ganske lang adgangskode";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Cases cases;

    @Autowired
    private Imports imports;

    @Autowired
    private Played played;

    @Test
    void a_document_is_handed_in_corrected_accepted_and_its_tables_are_downloaded(Visitor visitor) throws IOException {
        Cast cast = organisation.programme();
        logIn(visitor, cast.consultant());
        Page page = visitor.page();
        page.navigate(url("/forslag"));
        looksRight(visitor, "import-upload");
        attach(page, "forslag.txt", SampleProposals.WITH_FINDINGS.getBytes(StandardCharsets.UTF_8));
        visitor.follow("main form.paper button[type=submit]");
        page.waitForSelector(".review");
        looksRight(visitor, "import-review");
        assertThat(page.inputValue("[name='p0.t0.r0.2026']")).isEqualTo("-1.148");
        page.navigate(page.url() + "?sprog=en");
        assertThat(page.inputValue("[name='p0.t0.r0.2026']")).isEqualTo("-1,148");
        page.navigate(page.url().replace("sprog=en", "sprog=da"));
        page.focus(".review-label a >> nth=0");
        page.keyboard().press("Enter");
        assertThat(page.locator(".source-scroll :target").textContent())
                .contains(page.locator(".review-label span >> nth=0").textContent());

        page.fill("[name='p0.t0.r0.2026']", "mange");
        visitor.follow(".review-actions button.button-primary");
        page.waitForSelector(".error-summary");
        looksRight(visitor, "import-refused");
        assertThat(page.inputValue("[name='p0.t0.r0.2026']")).isEqualTo("mange");

        page.fill("[name='p0.t0.r0.2026']", "-1.200");
        page.selectOption("[name='p0.unit']", cast.unit().toString());
        visitor.follow(".review-actions button.button-primary");
        page.waitForURL("**/initiativer/*/forslaget");
        looksRight(visitor, "import-accepted");
        assertThat(page.locator("#proposal").textContent())
                .contains("350 timer", "Løsningen er i drift", "forslag.txt");
        visitor.follow(".tab-links a[href*='/oekonomi']");
        assertThat(page.locator("#economy").textContent()).contains("-1.200");
        UUID made = initiatives.of(cast.programme()).get(0).id();
        assertThat(cases.ofInitiative(made).orElseThrow().of(CaseLine.Kind.SAVING, 2026))
                .isEqualTo(Money.of(-1200));

        for (String format : new String[] {"PDF", "DOCX", "XLSX"}) {
            Download download = page.waitForDownload(
                    new Page.WaitForDownloadOptions().setTimeout(60_000),
                    () -> page.click("#economy a[href*='format=" + format + "'][href*='CUMULATIVE']"));
            assertThat(Files.size(download.path())).isGreaterThan(2_000);
        }
        visitor.follow(".tab-links a[href*='/forslaget']");
        visitor.follow("#proposal a[href*='afvigelser'] >> nth=0");
        looksRight(visitor, "import-deviation");
        visitor.assertNoComplaints();
    }

    @Test
    void a_file_that_is_no_good_is_refused_with_a_sentence_in_both_languages(Visitor visitor) throws Exception {
        Cast cast = organisation.programme();
        logIn(visitor, cast.consultant());
        Page page = visitor.page();
        for (String language : new String[] {"da", "en"}) {
            for (Map.Entry<String, byte[]> bad : badFiles().entrySet()) {
                page.navigate(url("/forslag?sprog=" + language));
                attach(page, bad.getKey(), bad.getValue());
                visitor.follow("main form.paper button[type=submit]");
                page.waitForSelector("#file-error");
                String sentence = page.locator("#file-error").textContent();
                assertThat(sentence)
                        .as(bad.getKey())
                        .doesNotContain("??", "document.", "{0}")
                        .hasSizeGreaterThan(30);
                looksRight(
                        visitor, "import-bad-" + language + "-" + bad.getKey().replaceAll("\\W", "-"));
            }
        }
        visitor.assertNoComplaints();
    }

    @Test
    void a_file_that_is_too_large_is_refused_at_its_field_and_what_was_typed_stays(Visitor visitor) {
        Cast cast = organisation.programme();
        UUID initiative = played.atContract(cast);
        byte[] large = new byte[11 * 1024 * 1024];
        logIn(visitor, cast.manager());
        Page page = visitor.page();
        for (Map.Entry<String, String> language : Map.of(
                        "da", "fylder 11 MB; der kan højst læses 10 MB", "en", "is 11 MB; at most 10 MB can be read")
                .entrySet()) {
            page.navigate(url("/forslag?sprog=" + language.getKey()));
            attach(page, "#file", "stort.pdf", large);
            visitor.follow("main form.paper button[type=submit]");
            page.waitForSelector("#file-error");
            assertThat(page.locator("#file-error").textContent()).contains("stort.pdf", language.getValue());
            looksRight(visitor, "import-too-large-" + language.getKey());

            page.navigate(url("/initiativer/" + initiative + "/dokumenter/nyt"));
            page.fill("#title", "Referat fra mødet");
            attach(page, "#file", "stort.pdf", large);
            visitor.follow("main form.paper button[type=submit]");
            page.waitForSelector("#file-error");
            assertThat(page.locator("#file-error").textContent()).contains("10 MB");
            assertThat(page.inputValue("#title")).isEqualTo("Referat fra mødet");

            page.navigate(url("/initiativer/" + initiative + "/maalinger"));
            attach(page, "#file-input", "stort.xlsx", large);
            visitor.follow("form[action$='/fil'] button[type=submit]");
            page.waitForSelector(".alert-error");
            assertThat(page.locator(".alert-error").textContent()).contains("stort.xlsx", language.getValue());
        }
        assertThat(imports.open(Set.of(cast.programme()))).isEmpty();
        visitor.assertNoComplaints();
    }

    /** Corrupt, encrypted, of a foreign kind, of an old kind, with macros, empty, a scan. */
    private static Map<String, byte[]> badFiles() throws Exception {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("skadet.docx", "PK\3\4 og saa ikke mere".getBytes(StandardCharsets.ISO_8859_1));
        bad.put("laast.xlsx", encrypted());
        bad.put("laast.docx", encrypted());
        bad.put("omdoebt.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        bad.put("makro.docm", "PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
        bad.put("tomt.docx", new byte[0]);
        bad.put("bombe.xlsx", bomb());
        bad.put("billede.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        bad.put("gammelt.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        bad.put("scannet.pdf", scan());
        return bad;
    }

    /** Little to send, a hundred megabytes to unpack. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < 101; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemmeligt");
            book.createSheet("Ark1");
            try (OutputStream stream = encryptor.getDataStream(files)) {
                book.write(stream);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void attach(Page page, String name, byte[] content) {
        attach(page, "#file", name, content);
    }

    private static void attach(Page page, String field, String name, byte[] content) {
        page.setInputFiles(field, new FilePayload(name, "application/octet-stream", content));
    }

    private void looksRight(Visitor visitor, String name) {
        for (int width : new int[] {1280, 768, 320}) {
            visitor.page().setViewportSize(width, 900);
            assertThat(visitor.page().evaluate(CLIPPED))
                    .as("amounts to scroll for at %d", width)
                    .isEqualTo(0);
            visitor.screenshot(name + "-" + width);
            visitor.assertNoAxeViolations();
            visitor.assertFits();
        }
        visitor.page().setViewportSize(1280, 900);
    }

    private void logIn(Visitor visitor, UUID person) {
        people.setPasswordHash(person, "{noop}" + PASSWORD, Actor.SYSTEM);
        visitor.open(url("/log-ind"), 1280);
        visitor.page().fill("#email", directory.person(person).email());
        visitor.page().fill("#adgangskode", PASSWORD);
        visitor.follow("main form button[type=submit]");
        visitor.page().waitForSelector("header .log-off");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}

package dk.gevinstspor.document;

import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.ProposedCase;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files of every kind: read or refused, never an exception. {@code mvn -Pfuzz test}, {@code -Dfuzz.runs=...}. */
@Tag("fuzz")
class ImporterFuzzTests {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 400);
    private static final List<String> PIECES = List.of(
            "\t",
            "\n",
            "2021",
            "-",
            "1.000",
            "(",
            "%",
            "½",
            "mio. kr.",
            "Forslagets titel:",
            "☒",
            "|",
            "\u0000",
            "<w:tbl>",
            "</w:tc>",
            "99999999999999999999",
            "2021 p/l",
            "Samlet",
            "&#0;",
            "[x]",
            "ÅV",
            "\uD800",
            "(1.000 kr.)",
            "Varige ændringer i alt",
            "Implementeringsomkostninger",
            "Akkumuleret",
            "heraf",
            "svarende til 4,17 årsværk",
            "mellem 1 og 2",
            "5.250 sager à 4 minutter",
            "378 timer",
            "25 % af",
            "−1 148",
            "(574)*",
            "0,5-",
            "2. halvår 2022",
            "-------",
            "\t\t\t\t",
            "£€½¼¾");

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf", "txt", "csv"})
    void a_file_with_changed_bytes_is_read_or_refused(String kind) {
        Random random = new Random(2021);
        byte[] whole = file(kind);
        for (int run = 0; run < RUNS; run++) {
            byte[] changed = run % 10 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = 0; change <= random.nextInt(30) && changed.length > 0; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            imported("forslag." + kind, changed, kind + " run " + run);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void an_archive_with_changed_parts_is_read_or_refused(String kind) throws IOException {
        Random random = new Random(2022);
        byte[] whole = file(kind);
        for (int run = 0; run < RUNS; run++) {
            imported("forslag." + kind, withChangedParts(whole, random), kind + " parts, run " + run);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "servicesystem", "annex"})
    void a_text_with_changed_structure_is_understood_or_not(String sample) throws IOException {
        Random random = new Random(2023);
        String whole = new String(
                getClass().getResourceAsStream("/proposals/" + sample + ".txt").readAllBytes(), StandardCharsets.UTF_8);
        for (int run = 0; run < RUNS; run++) {
            byte[] changed = changed(whole, random, 1 + random.nextInt(40)).getBytes(StandardCharsets.UTF_8);
            imported("forslag.txt", changed, sample + " run " + run);
        }
    }

    private static void imported(String name, byte[] content, String which) {
        try {
            if (Reads.DOCUMENTS.read(name, content) instanceof Reading.Read read) {
                Understood understood = Interpreter.understand(read.document());
                for (Proposal proposal : understood.proposals()) {
                    ProposedCase.of(proposal);
                    CaseCheck.of(proposal, understood);
                }
                CaseCheck.ofOverviews(understood);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which, e);
        }
    }

    private static byte[] withChangedParts(byte[] whole, Random random) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(whole));
                ZipOutputStream to = new ZipOutputStream(made)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                if (random.nextInt(3) == 0) {
                    part = changed(new String(part, StandardCharsets.UTF_8), random, 1 + random.nextInt(4))
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (random.nextInt(25) > 0) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(part);
                }
            }
        }
        return made.toByteArray();
    }

    /** Pieces put in, cut out and doubled. */
    private static String changed(String whole, Random random, int times) {
        StringBuilder changed = new StringBuilder(whole);
        for (int change = 0; change < times && changed.length() > 0; change++) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> changed.delete(at, end);
                case 2 -> changed.replace(at, end, changed.substring(random.nextInt(at + 1), at));
                default -> changed.insert(at, changed.substring(at, end));
            }
        }
        return changed.toString();
    }

    private static byte[] file(String kind) {
        Document document = Reads.sample("programme");
        return switch (kind) {
            case "docx" -> MadeFiles.docx(document);
            case "xlsx" -> MadeFiles.xlsx(document);
            case "pdf" -> MadePdf.of(document, true, 420);
            default -> "Dato;Antal;Minutter\n1-1-2021;5.250;4\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        };
    }
}

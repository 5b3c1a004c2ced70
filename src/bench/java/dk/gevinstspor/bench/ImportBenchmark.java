package dk.gevinstspor.bench;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A thousand cases read, understood and checked, against the plain text of the same files by POI and PDFBox in the same run. The two
 * take turns, kind by kind, so that what else the machine does meets both.
 */
public final class ImportBenchmark {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 300;

    private record File(String name, byte[] content) {}

    /** What is done with a file. @see #ours @see #plain */
    private interface Work {
        long characters(File file) throws IOException;
    }

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int cases = Integer.getInteger("bench.cases", 1000);
        System.out.printf(
                Locale.ROOT,
                "%nJava %s, %d processors; %d × %d cases of each kind%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ROUNDS,
                cases / 3);
        double ours = 0;
        double plain = 0;
        for (String kind : List.of("docx", "xlsx", "pdf")) {
            List<File> files = files(kind, cases / 3);
            List<File> first = files.subList(0, Math.min(WARM_UP, files.size()));
            seconds(first, ImportBenchmark::ours);
            seconds(first, ImportBenchmark::plain);
            double kindOurs = 0;
            double kindPlain = 0;
            for (int round = 0; round < ROUNDS; round++) {
                kindOurs += seconds(files, ImportBenchmark::ours);
                kindPlain += seconds(files, ImportBenchmark::plain);
            }
            report(kind, files.size(), kindOurs, kindPlain);
            ours += kindOurs;
            plain += kindPlain;
        }
        report("all", cases / 3 * 3, ours, plain);
    }

    private static void report(String kind, int files, double ours, double plain) {
        System.out.printf(
                Locale.ROOT,
                "%-5s read, understood and checked %.2f ms, plain text %.2f ms a file; ratio %.2f%n",
                kind,
                ours * 1000 / files / ROUNDS,
                plain * 1000 / files / ROUNDS,
                ours / plain);
    }

    private static double seconds(List<File> files, Work work) throws IOException {
        long begun = System.nanoTime();
        long characters = 0;
        for (File file : files) {
            characters += work.characters(file);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long ours(File file) {
        Document document = Reads.document(file.name(), file.content());
        Understood understood = Interpreter.understand(document);
        long seen = 0;
        for (Proposal proposal : understood.proposals()) {
            seen += proposal.economyTables().size() + CaseCheck.of(proposal, understood).size();
        }
        return seen;
    }

    private static long plain(File file) throws IOException {
        ByteArrayInputStream content = new ByteArrayInputStream(file.content());
        if (file.name().endsWith("docx")) {
            try (XWPFDocument word = new XWPFDocument(content);
                    XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
                return extractor.getText().length();
            }
        }
        if (file.name().endsWith("xlsx")) {
            DataFormatter formatter = new DataFormatter();
            long characters = 0;
            try (XSSFWorkbook workbook = new XSSFWorkbook(content)) {
                for (var sheet : workbook) {
                    for (var row : sheet) {
                        for (var cell : row) {
                            characters += formatter.formatCellValue(cell).length();
                        }
                    }
                }
            }
            return characters;
        }
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf).length();
        }
    }

    /** The samples in turn; each file is made anew, so that no cache of a library meets the same bytes object twice. */
    private static List<File> files(String kind, int count) {
        List<File> files = new ArrayList<>();
        List<String> samples = List.of("programme", "servicesystem", "annex");
        for (int index = 0; index < count; index++) {
            Document document = Reads.sample(samples.get(index % samples.size()));
            byte[] content =
                    switch (kind) {
                        case "docx" -> MadeFiles.docx(document);
                        case "xlsx" -> MadeFiles.xlsx(document);
                        default -> MadePdf.of(document, index % 2 == 0, 60);
                    };
            files.add(new File("forslag." + kind, content));
        }
        return files;
    }
}

package dk.gevinstspor.bench;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.MadeFiles;
import dk.gevinstspor.support.MadePdf;
import dk.gevinstspor.support.Reads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A thousand cases read, understood and checked, against the plain text of the same files by POI and PDFBox in the same run. The two
 * take turns, kind by kind, so that what else the machine does meets both. Judged by the time that a processor worked for each: of
 * this thread and of the one that reads. The clock, shown beside it, also counts what other programs took.
 */
public final class ImportBenchmark {

    private static final int ROUNDS = 3;
    /** Rounds until nothing is compiled any more while it is measured. */
    private static final int WARM_UP = 3;

    private record File(String name, byte[] content) {}

    /** What is done with a file. @see #ours @see #plain */
    private interface Work {
        long characters(File file) throws IOException;
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What the threads that read have worked, nanoseconds. */
    private static final AtomicLong READING = new AtomicLong();

    private static final Documents DOCUMENTS =
            new Documents(Reads.READERS.stream().<DocumentReader>map(Timed::new).toList());

    /** A reader whose work is counted: it runs in a thread of its own. */
    private record Timed(DocumentReader reader) implements DocumentReader {

        @Override
        public boolean reads(FileKind kind) {
            return reader.reads(kind);
        }

        @Override
        public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Exception {
            long begun = THREADS.getCurrentThreadCpuTime();
            try {
                return reader.read(name, kind, content, budget);
            } finally {
                READING.addAndGet(THREADS.getCurrentThreadCpuTime() - begun);
            }
        }
    }

    /** Seconds that the processors worked, and that the clock went. */
    private record Spent(double work, double clock) {

        static final Spent NOTHING = new Spent(0, 0);

        Spent and(Spent other) {
            return new Spent(work + other.work, clock + other.clock);
        }
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
        Spent ours = Spent.NOTHING;
        Spent plain = Spent.NOTHING;
        for (String kind : List.of("docx", "xlsx", "pdf")) {
            List<File> files = files(kind, cases / 3);
            for (int round = 0; round < WARM_UP; round++) {
                spent(files, ImportBenchmark::ours);
                spent(files, ImportBenchmark::plain);
            }
            Spent kindOurs = Spent.NOTHING;
            Spent kindPlain = Spent.NOTHING;
            for (int round = 0; round < ROUNDS; round++) {
                kindOurs = kindOurs.and(spent(files, ImportBenchmark::ours));
                kindPlain = kindPlain.and(spent(files, ImportBenchmark::plain));
            }
            report(kind, files.size(), kindOurs, kindPlain);
            ours = ours.and(kindOurs);
            plain = plain.and(kindPlain);
        }
        report("all", cases / 3 * 3, ours, plain);
    }

    private static void report(String kind, int files, Spent ours, Spent plain) {
        double each = 1000.0 / files / ROUNDS;
        System.out.printf(
                Locale.ROOT,
                "%-5s read, understood and checked %.2f ms of work, plain text %.2f ms a file; ratio %.2f (by the clock %.2f)%n",
                kind,
                ours.work * each,
                plain.work * each,
                ours.work / plain.work,
                ours.clock / plain.clock);
    }

    private static Spent spent(List<File> files, Work work) throws IOException {
        long begun = System.nanoTime();
        long worked = worked();
        long characters = 0;
        for (File file : files) {
            characters += work.characters(file);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return new Spent((worked() - worked) / 1e9, (System.nanoTime() - begun) / 1e9);
    }

    private static long worked() {
        return THREADS.getCurrentThreadCpuTime() + READING.get();
    }

    private static long ours(File file) {
        if (!(DOCUMENTS.read(file.name(), file.content()) instanceof Reading.Read read)) {
            throw new IllegalStateException(file.name());
        }
        Document document = read.document();
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

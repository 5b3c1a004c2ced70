package dk.gevinstspor.support;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.office.WordReader;
import dk.gevinstspor.document.office.WorkbookReader;
import dk.gevinstspor.document.pdf.PdfReader;
import dk.gevinstspor.document.text.CsvReader;
import dk.gevinstspor.document.text.TextReader;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.understanding.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files read and understood without an application around. */
public final class Reads {

    public static final List<DocumentReader> READERS =
            List.of(new WordReader(), new WorkbookReader(), new PdfReader(), new TextReader(), new CsvReader());

    public static final Documents DOCUMENTS = new Documents(READERS);

    private Reads() {}

    public static Document document(String name, byte[] content) {
        Reading reading = DOCUMENTS.read(name, content);
        if (reading instanceof Reading.Read read) {
            return read.document();
        }
        throw new AssertionError(reading);
    }

    public static Document text(String text) {
        return document("forslag.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Understood understood(String text) {
        return Interpreter.understand(text(text));
    }

    /** A document in own words with the figures of a real one: programme, servicesystem, annex. */
    public static Document sample(String name) {
        try (InputStream file = Reads.class.getResourceAsStream("/proposals/" + name + ".txt")) {
            return document(name + ".txt", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only proposal of a text. */
    public static Proposal proposal(String text) {
        List<Proposal> proposals = understood(text).proposals();
        if (proposals.size() != 1) {
            throw new AssertionError(proposals.size() + " proposals");
        }
        return proposals.get(0);
    }
}

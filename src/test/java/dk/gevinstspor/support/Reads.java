package dk.gevinstspor.support;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.text.CsvReader;
import dk.gevinstspor.document.text.TextReader;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.understanding.Interpreter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files read and understood without an application around. */
public final class Reads {

    public static final Documents DOCUMENTS = new Documents(List.of(new TextReader(), new CsvReader()));

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

    /** The only proposal of a text. */
    public static Proposal proposal(String text) {
        List<Proposal> proposals = understood(text).proposals();
        if (proposals.size() != 1) {
            throw new AssertionError(proposals.size() + " proposals");
        }
        return proposals.get(0);
    }
}

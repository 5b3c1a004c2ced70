package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Read;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Reading.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads files from outside: nothing in them is run, no link is followed, and no file brings more than a sentence of trouble. */
@Component("documentFiles")
public class Documents {

    private final List<DocumentReader> readers;
    private final Limits limits;
    private final Patience patience;

    @Autowired
    public Documents(List<DocumentReader> readers) {
        this(readers, Limits.STANDARD);
    }

    Documents(List<DocumentReader> readers, Limits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
        this.patience = new Patience(limits);
    }

    /** Never throws: what cannot be read is {@link Unreadable}. @see Limits#STANDARD */
    public Reading read(String name, byte[] content) {
        try {
            FileKind kind = kind(name, content);
            DocumentReader reader = readers.stream()
                    .filter(candidate -> candidate.reads(kind))
                    .findFirst()
                    .orElseThrow(() -> unknown(name));
            Document document = patience.of(() -> reader.read(name, kind, content, new Budget(limits)));
            return document.blocks().isEmpty()
                    ? new Unreadable(Reason.NO_TEXT, name, Place.DOCUMENT, List.of())
                    : new Read(document);
        } catch (Rejected rejected) {
            return rejected.of(name);
        }
    }

    private FileKind kind(String name, byte[] content) throws Rejected {
        if (content.length == 0) {
            throw new Rejected(Reason.EMPTY);
        }
        if (content.length > limits.bytes()) {
            throw new Rejected(
                    Reason.TOO_LARGE, Place.DOCUMENT, List.of(megabytes(content.length), megabytes(limits.bytes())));
        }
        Optional<FileKind> kind = FileKind.ofName(name);
        Contents.check(name, kind, content);
        return kind.orElseThrow(() -> unknown(name));
    }

    private static Rejected unknown(String name) {
        int dot = name.lastIndexOf('.');
        return new Rejected(
                Reason.UNKNOWN_KIND,
                Place.DOCUMENT,
                List.of(dot < 0 ? name : name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static String megabytes(int bytes) {
        return Integer.toString((bytes + 1024 * 1024 - 1) / (1024 * 1024));
    }
}

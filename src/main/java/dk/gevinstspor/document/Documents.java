package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Read;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
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

    /** A file that came in: one that is too large is not taken into memory. @see #read(String, byte[]) */
    public Reading read(String name, Resource file) {
        try {
            if (file.contentLength() > limits.bytes()) {
                return tooLarge(file.contentLength()).of(name);
            }
            return read(name, file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why something cannot be made of a document: it takes longer than reading may, or what it does ends in an error. */
    public Optional<Unreadable> problem(Document document, Consumer<Document> work) {
        try {
            patience.of(() -> {
                work.accept(document);
                return document;
            });
            return Optional.empty();
        } catch (Rejected rejected) {
            return Optional.of(rejected.of(document.name()));
        }
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
            throw tooLarge(content.length);
        }
        Optional<FileKind> kind = FileKind.ofName(name);
        Contents.check(name, kind, content);
        return kind.orElseThrow(() -> unknown(name));
    }

    private Rejected tooLarge(long bytes) {
        return new Rejected(Reason.TOO_LARGE, Place.DOCUMENT, List.of(megabytes(bytes), megabytes(limits.bytes())));
    }

    private static Rejected unknown(String name) {
        int dot = name.lastIndexOf('.');
        return new Rejected(
                Reason.UNKNOWN_KIND,
                Place.DOCUMENT,
                List.of(dot < 0 ? name : name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static String megabytes(long bytes) {
        return Long.toString((bytes + 1024 * 1024 - 1) / (1024 * 1024));
    }
}

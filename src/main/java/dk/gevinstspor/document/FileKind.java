package dk.gevinstspor.document;

import java.util.Locale;
import java.util.Optional;

/** What can be read, told by the name's ending; the content must agree. */
public enum FileKind {
    DOCX,
    XLSX,
    PDF,
    TEXT,
    CSV;

    static Optional<FileKind> ofName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "docx" -> Optional.of(DOCX);
            case "xlsx" -> Optional.of(XLSX);
            case "pdf" -> Optional.of(PDF);
            case "txt", "text", "md" -> Optional.of(TEXT);
            case "csv", "tsv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }
}

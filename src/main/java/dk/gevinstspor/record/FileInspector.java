package dk.gevinstspor.record;

import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept. */
@Component
class FileInspector {

    static final int LARGEST = 10 * 1024 * 1024;

    private final Tika tika = new Tika();

    Optional<FileProblem> problem(String name, byte[] content) {
        if (content.length == 0) {
            return Optional.of(FileProblem.EMPTY);
        }
        if (content.length > LARGEST) {
            return Optional.of(FileProblem.TOO_LARGE);
        }
        return FileType.ofName(name)
                .map(type -> looksLike(type, name, content)
                        ? Optional.<FileProblem>empty()
                        : Optional.of(FileProblem.CONTENT))
                .orElse(Optional.of(FileProblem.TYPE));
    }

    /** The content decides; the name only chooses among the kinds of a zip or of a text. */
    private boolean looksLike(FileType type, String name, byte[] content) {
        return tika.detect(content, name).equals(type.mediaType());
    }
}

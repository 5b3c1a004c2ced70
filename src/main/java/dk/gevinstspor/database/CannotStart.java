package dk.gevinstspor.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start; the message is one sentence that says why and what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

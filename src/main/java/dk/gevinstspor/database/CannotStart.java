package dk.gevinstspor.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start; the message is one sentence that says why and what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

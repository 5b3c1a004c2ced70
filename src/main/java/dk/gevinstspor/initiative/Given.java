package dk.gevinstspor.initiative;

import org.jspecify.annotations.Nullable;

/** A field that validation has already found filled in. */
final class Given {

    private Given() {}

    /** @throws IllegalStateException when a form was submitted without being validated */
    static <T> T of(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a form was submitted before it was validated");
        }
        return value;
    }
}

package dk.gevinstspor.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long rather than strange, and not the own address. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    /** bcrypt looks at no more. */
    static final int LONGEST_BYTES = 72;

    private static final int VARIED = 5;

    private PasswordPolicy() {}

    static Optional<PasswordChange> objection(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordChange.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(PasswordChange.TOO_LONG);
        }
        return isGuessable(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))
                ? Optional.of(PasswordChange.GUESSABLE)
                : Optional.empty();
    }

    private static boolean isGuessable(String password, String email) {
        String name = email.replaceFirst("@.*", "");
        return password.codePoints().distinct().count() < VARIED || password.contains(email) || password.equals(name);
    }
}

package dk.gevinstspor.mail;

import org.jspecify.annotations.Nullable;

/** What a mail that came in is taken for, why, and which link it was about. */
record Judgement(
        Verdict verdict, @Nullable String reason, @Nullable Link link) {

    static Judgement of(Verdict verdict, String reason) {
        return new Judgement(verdict, reason, null);
    }
}

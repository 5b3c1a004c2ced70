package dk.gevinstspor.mail.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an answer says, read without guessing. */
public sealed interface Reply {

    /** How an answer with a figure begins. */
    enum Opening {
        PLAIN,
        YES,
        NO
    }

    /**
     * A figure in ÅV a year.
     *
     * @param comment what stands beside it
     */
    record Figure(BigDecimal fte, Opening opening, @Nullable String comment) implements Reply {}

    /** The figure that the mail itself stated. */
    record Yes(@Nullable String comment) implements Reply {}

    /** To be asked about. */
    record Unclear(Doubt doubt) implements Reply {}

    /** Of a mail that says one thing in plain text and another in HTML nobody knows which of the two its author saw. */
    static Reply in(Body body) {
        Reply reply = in(body.text());
        boolean other = !(reply instanceof Unclear)
                && !body.alternative().isEmpty()
                && in(body.alternative()).isAnother(reply);
        return other ? new Unclear(Doubt.SEVERAL) : reply;
    }

    /** Mail programs quote differently in the two, so what is unclear there is no other answer. */
    private boolean isAnother(Reply than) {
        if (this instanceof Figure here && than instanceof Figure there) {
            return here.fte().compareTo(there.fte()) != 0;
        }
        return !(this instanceof Unclear) && !getClass().equals(than.getClass());
    }

    /** @param text of a mail, with everything quoted in it */
    static Reply in(String text) {
        return new AnswerGrammar(OwnWords.in(text)).read();
    }

    /**
     * Measured against the figure that the mail stated.
     *
     * @param proposed ÅV a year; null when the mail stated none
     * @return a figure, or what is unclear
     */
    default Reply against(@Nullable BigDecimal proposed) {
        if (this instanceof Yes yes) {
            return proposed == null
                    ? new Unclear(Doubt.NOTHING_PROPOSED)
                    : new Figure(proposed, Opening.YES, yes.comment());
        }
        if (this instanceof Figure figure && proposed != null) {
            boolean same = figure.fte().compareTo(proposed) == 0;
            boolean contradicts = figure.opening() == (same ? Opening.NO : Opening.YES);
            return contradicts ? new Unclear(Doubt.CONTRADICTION) : figure;
        }
        return this;
    }
}

package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;

/**
 * One thing in a document that does not agree with another.
 *
 * @param rule the name of the rule that found it
 * @param place where the stated figure stands
 * @param stated as the document writes it
 * @param computed what it comes to instead
 * @param how the formula in plain words, with the numbers
 * @param suggestion what to do about it
 */
public record Finding(
        String rule, Severity severity, Place place, String stated, Said computed, Said how, Said suggestion) {

    /** What identifies it: somebody may accept it for a reason, also when the document is checked again. */
    public String key() {
        return rule + "@" + place + "@" + stated;
    }
}

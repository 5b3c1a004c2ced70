package dk.gevinstspor.proposal.understanding;

import java.util.List;

/**
 * What stands left of a row's amounts, with what the vocabulary finds in it: asked for often, looked for once.
 *
 * @param parts by column, blank ones too
 * @param plain the words as {@link Texts#plain} has them
 */
record Label(
        List<String> parts,
        String text,
        String plain,
        boolean isImpact,
        boolean isTotal,
        boolean isMemo,
        boolean isSaving,
        boolean isOperation) {

    static Label of(List<String> parts) {
        String text = String.join(" ", parts).strip();
        String plain = Texts.plain(text);
        boolean impact = Words.TOTAL_IMPACT.isInLower(plain);
        return new Label(
                List.copyOf(parts),
                text,
                plain,
                impact,
                impact || Words.TOTAL.isInLower(plain),
                Words.MEMO.isInLower(plain),
                Words.SAVING.isInLower(plain),
                Words.OPERATION.isInLower(plain));
    }
}

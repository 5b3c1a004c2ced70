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
        boolean impact = Words.TOTAL_IMPACT.isIn(plain);
        return new Label(
                List.copyOf(parts),
                text,
                plain,
                impact,
                impact || Words.TOTAL.isIn(plain),
                Words.MEMO.isIn(plain),
                Words.SAVING.isIn(plain),
                Words.OPERATION.isIn(plain));
    }
}

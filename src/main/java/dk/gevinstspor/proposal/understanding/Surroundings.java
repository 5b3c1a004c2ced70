package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words around a table.
 *
 * @param caption right above it: "Tabel 2. ...", or the last short line or heading
 * @param above everything else between it and the table before
 * @param below the notes right under it
 * @param section the heading it stands under
 */
record Surroundings(String caption, String above, String below, String section) {

    private static final Pattern CAPTION = Pattern.compile("(?i)(tabel|table|bilag|oversigt)\\b.*");
    private static final int FURTHEST = 3;
    private static final int LONGEST = 160;

    static Surroundings of(List<Block> blocks, int index, String section) {
        List<String> above = new ArrayList<>();
        String caption = "";
        for (int before = index - 1; before >= Math.max(0, index - FURTHEST); before--) {
            Block block = blocks.get(before);
            if (block instanceof Table) {
                break;
            }
            String text = text(block);
            above.add(text);
            boolean named = CAPTION.matcher(text).matches() && text.length() <= LONGEST;
            boolean near = caption.isEmpty() && before == index - 1 && text.length() <= LONGEST && !text.endsWith(".");
            if (named || near) {
                caption = text;
            }
            if (named || block instanceof Heading) {
                break;
            }
        }
        return new Surroundings(caption, String.join("\n", above), below(blocks, index), section);
    }

    private static String below(List<Block> blocks, int index) {
        boolean note = index + 1 < blocks.size()
                && blocks.get(index + 1) instanceof Paragraph paragraph
                && Words.has(Words.NOTE, paragraph.text());
        return note ? text(blocks.get(index + 1)) : "";
    }

    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}

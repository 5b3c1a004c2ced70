package dk.gevinstspor.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person sees in a file, in reading order.
 *
 * @param name the file's
 * @param notices what a reader should know: a hidden sheet, formulas, text that was left out
 */
public record Document(String name, FileKind kind, List<Block> blocks, List<Notice> notices) {

    public Document {
        blocks = List.copyOf(blocks);
        notices = List.copyOf(notices);
    }

    /** All tables in order; of a workbook one per sheet. */
    public List<Table> tables() {
        return blocks.stream()
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }
}

package dk.gevinstspor.document;

import java.time.Duration;

/**
 * How much of a file is read before it is refused: far more than a proposal needs, far less than harms.
 *
 * @param bytes of the file itself
 * @param unpacked bytes of all its parts, for files that are archives
 * @param parts of an archive
 * @param characters of text
 * @param depth of tables within tables
 */
public record Limits(
        int bytes, long unpacked, int parts, int pages, int cells, int characters, int depth, Duration time) {

    public static final Limits STANDARD =
            new Limits(10 * 1024 * 1024, 100L * 1024 * 1024, 2_000, 300, 200_000, 3_000_000, 8, Duration.ofSeconds(30));
}

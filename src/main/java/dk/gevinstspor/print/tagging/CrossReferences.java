package dk.gevinstspor.print.tagging;

import com.lowagie.text.pdf.PdfWriter.PdfBody;
import com.lowagie.text.pdf.PdfWriter.PdfBody.PdfCrossReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where in the file each object is. A long report has hundreds of thousands; a number for each is enough, while OpenPDF keeps a tree
 * of objects and formats each entry by a pattern.
 */
final class CrossReferences extends TreeSet<PdfCrossReference> {

    private static final long serialVersionUID = 1;

    private static final long UNKNOWN = -1;
    private static final long FREE = -2;
    private static final int NO_MORE = 65535;
    private static final int POSITION_BYTES = Long.BYTES;
    private static final int POSITION_DIGITS = 10;

    private long[] positions = new long[1024];
    private int count;

    CrossReferences() {
        Arrays.fill(positions, UNKNOWN);
    }

    /** OpenPDF has no other way to say where they are kept. */
    static void keepFor(PdfBody body) {
        try {
            Field kept = PdfBody.class.getDeclaredField("xrefs");
            kept.setAccessible(true);
            CrossReferences references = new CrossReferences();
            ((TreeSet<?>) kept.get(body)).forEach(each -> references.add((PdfCrossReference) each));
            kept.set(body, references);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of OpenPDF keeps its cross-references elsewhere", e);
        }
    }

    /** Of an object's number; one that is there stays. */
    @Override
    public boolean add(PdfCrossReference reference) {
        int number = reference.hashCode();
        if (number >= positions.length) {
            int before = positions.length;
            positions = Arrays.copyOf(positions, Math.max(number + 1, before * 2));
            Arrays.fill(positions, before, positions.length, UNKNOWN);
        }
        if (positions[number] != UNKNOWN) {
            return false;
        }
        positions[number] = position(reference);
        count++;
        return true;
    }

    @Override
    public boolean remove(Object reference) {
        int number = reference.hashCode();
        boolean known = number < positions.length && positions[number] != UNKNOWN;
        if (known) {
            positions[number] = UNKNOWN;
            count--;
        }
        return known;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public PdfCrossReference first() {
        return iterator().next();
    }

    @Override
    public PdfCrossReference last() {
        int last = positions.length - 1;
        while (positions[last] == UNKNOWN) {
            last--;
        }
        return entry(last);
    }

    @Override
    public Iterator<PdfCrossReference> iterator() {
        return IntStream.range(0, positions.length)
                .filter(number -> positions[number] != UNKNOWN)
                .mapToObj(this::entry)
                .iterator();
    }

    /** As it would be in a stream: a kind, the position, a generation. */
    private static long position(PdfCrossReference reference) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            reference.toPdf(POSITION_BYTES, stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] entry = stream.toByteArray();
        return entry[0] == 0 ? FREE : ByteBuffer.wrap(entry, 1, POSITION_BYTES).getLong();
    }

    private PdfCrossReference entry(int number) {
        return positions[number] == FREE ? new Entry(number) : new Entry(number, positions[number]);
    }

    /** Twenty characters, without a pattern. */
    private static final class Entry extends PdfCrossReference {

        private final String line;

        Entry(int number) {
            super(number, 0, NO_MORE);
            line = "0000000000 65535 f \n";
        }

        Entry(int number, long position) {
            super(number, position);
            String digits = Long.toString(position);
            line = "0".repeat(POSITION_DIGITS - digits.length()) + digits + " 00000 n \n";
        }

        @Override
        public void toPdf(OutputStream out) throws IOException {
            out.write(line.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}

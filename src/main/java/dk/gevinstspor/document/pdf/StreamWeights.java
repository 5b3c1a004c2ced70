package dk.gevinstspor.document.pdf;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Weighs what a PDF's compressed streams unpack to, before PDFBox unpacks them into memory without a limit. */
final class StreamWeights {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    /** zlib's first byte with the usual window. */
    private static final int ZLIB = 0x78;

    private static final int DICTIONARY = 400;

    private StreamWeights() {}

    static void check(byte[] content, Budget budget) throws Rejected {
        long most = budget.limits().unpacked();
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int at = indexOf(content, STREAM, 0); at >= 0; at = indexOf(content, STREAM, at + STREAM.length)) {
            int start = at + STREAM.length;
            while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
                start++;
            }
            boolean end = at >= 3
                    && Arrays.equals(
                            content, at - 3, start > content.length ? at : at + STREAM.length, END, 0, END.length);
            if (!end && start < content.length && content[start] == ZLIB) {
                long unpacked = unpacked(content, start, buffer, most, budget);
                total += isPicture(content, at) ? 0 : unpacked;
                if (unpacked > most || total > most) {
                    throw new Rejected(Reason.UNPACKS_TOO_LARGE, Place.DOCUMENT, List.of());
                }
            }
        }
    }

    /** Pictures are never unpacked by the reader, only counted one by one. */
    private static boolean isPicture(byte[] content, int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        String dictionary = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        return dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj"))).contains("/Image");
    }

    private static long unpacked(byte[] content, int start, byte[] buffer, long most, Budget budget) throws Rejected {
        Inflater inflater = new Inflater();
        long length = 0;
        try {
            inflater.setInput(content, start, content.length - start);
            int read = inflater.inflate(buffer);
            while (read > 0 && length <= most) {
                length += read;
                budget.step(Place.DOCUMENT);
                read = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            return length;
        } finally {
            inflater.end();
        }
        return length;
    }

    private static int indexOf(byte[] content, byte[] wanted, int from) {
        for (int index = from; index <= content.length - wanted.length; index++) {
            if (content[index] == wanted[0]
                    && Arrays.equals(content, index, index + wanted.length, wanted, 0, wanted.length)) {
                return index;
            }
        }
        return -1;
    }
}

package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Looks at a file's first bytes: is it what its name says? */
final class Contents {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** A PDF may begin with other bytes; its readers look this far. */
    private static final int PDF_STARTS_WITHIN = 1024;

    private static final Set<String> OLD_SPREADSHEETS = Set.of("xls", "xlt", "xlsx");
    private static final Tika TIKA = new Tika();

    private Contents() {}

    static void check(String name, Optional<FileKind> kind, byte[] content) throws Rejected {
        boolean old = startsWith(content, OLE2);
        if (old && !holdsEncryptedPackage(content)) {
            throw new Rejected(Reason.OLD_OFFICE, Place.DOCUMENT, List.of(modern(name)));
        }
        if (old) {
            throw new Rejected(Reason.ENCRYPTED);
        }
        if (kind.isPresent() && !agrees(kind.get(), content)) {
            throw new Rejected(Reason.FOREIGN, Place.DOCUMENT, List.of(TIKA.detect(content)));
        }
    }

    private static boolean agrees(FileKind kind, byte[] content) {
        return switch (kind) {
            case DOCX, XLSX -> startsWith(content, ZIP);
            case PDF -> indexOf(content, PDF, PDF_STARTS_WITHIN) >= 0;
            case TEXT, CSV -> !startsWith(content, ZIP) && !startsWith(content, PDF) && isText(content);
        };
    }

    /** UTF-16 has zero bytes too, but says so first. */
    private static boolean isText(byte[] content) {
        boolean utf16 = content.length > 1
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
        return utf16
                || TIKA.detect(content).startsWith("text/")
                || indexOf(content, new byte[] {0}, content.length) < 0;
    }

    /** Office keeps a protected docx or xlsx in an old container, in a stream of this name. */
    private static boolean holdsEncryptedPackage(byte[] content) {
        return indexOf(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), content.length) >= 0;
    }

    private static String modern(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return OLD_SPREADSHEETS.contains(ending) ? "xlsx" : "docx";
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static int indexOf(byte[] content, byte[] wanted, int within) {
        int last = Math.min(content.length, within + wanted.length) - wanted.length;
        for (int i = 0; i <= last; i++) {
            if (Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}

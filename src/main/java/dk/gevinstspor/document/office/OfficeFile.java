package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Limits;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The archive that a docx or an xlsx is, looked through before POI opens it. */
final class OfficeFile {

    private static final int BUFFER = 16 * 1024;
    /** POI's own guards, for the whole program; POI is used in this package only. */
    private static final double LEAST_INFLATE_RATIO = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(Limits.STANDARD.unpacked());
        ZipSecureFile.setMaxFileCount(Limits.STANDARD.parts());
    }

    private OfficeFile() {}

    /** @throws Rejected when it unpacks to too much, or is another kind of file */
    static OPCPackage open(byte[] content, String wanted, Budget budget)
            throws Rejected, IOException, InvalidFormatException {
        weigh(content, budget);
        OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content));
        Optional<PackagePart> main = main(opened);
        if (main.isEmpty() || !main.get().getContentType().contains(wanted)) {
            opened.revert();
            throw new Rejected(
                    Reason.FOREIGN,
                    Place.DOCUMENT,
                    List.of(main.map(part -> kind(part.getContentType())).orElse("zip")));
        }
        return opened;
    }

    static Optional<PackagePart> main(OPCPackage file) {
        return file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                .findFirst()
                .or(() -> file.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).stream()
                        .findFirst());
    }

    /** Macros, links to other files and embedded objects are left alone, but said. */
    static List<Notice> activeContent(OPCPackage file) throws InvalidFormatException {
        boolean active = file.getParts().stream()
                .map(part -> part.getPartName().getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("vbaproject")
                        || name.contains("externallink")
                        || name.contains("/embeddings/")
                        || name.contains("/activex/"));
        return active ? List.of(new Notice(Notice.Kind.ACTIVE_CONTENT, Place.DOCUMENT, List.of())) : List.of();
    }

    /** What it really unpacks to, and not what it says. */
    private static void weigh(byte[] content, Budget budget) throws Rejected, IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                unpacked += length(zip, buffer, budget.limits().unpacked() - unpacked);
                if (unpacked > budget.limits().unpacked()
                        || parts > budget.limits().parts()) {
                    throw new Rejected(Reason.UNPACKS_TOO_LARGE);
                }
            }
        }
        if (parts == 0) {
            throw new Rejected(Reason.CORRUPT);
        }
    }

    private static long length(InputStream entry, byte[] buffer, long most) throws IOException {
        long length = 0;
        for (int read = entry.read(buffer); read >= 0 && length <= most; read = entry.read(buffer)) {
            length += read;
        }
        return length;
    }

    private static String kind(String contentType) {
        if (contentType.contains("wordprocessingml")) {
            return "docx";
        }
        if (contentType.contains("spreadsheetml")) {
            return "xlsx";
        }
        return contentType.contains("presentationml") ? "pptx" : contentType;
    }
}

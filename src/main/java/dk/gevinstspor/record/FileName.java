package dk.gevinstspor.record;

/** The name of an uploaded file without anything that a file system, a header or a reader could trip over. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** Without folders, control and formatting characters (those can turn {@code exe.pdf} around), at most 150 long. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\"<>:|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (plain.length() > LONGEST) {
            String extension = plain.substring(Math.max(plain.lastIndexOf('.'), plain.length() - 10));
            plain = plain.substring(0, LONGEST - extension.length()) + extension;
        }
        return plain.isEmpty() ? "fil" : plain;
    }
}

package dk.gevinstspor.document;

/** Reads one or more kinds of files; each foreign library has its own. */
public interface DocumentReader {

    boolean reads(FileKind kind);

    /**
     * @param name the file's, for the document
     * @throws Rejected when the file cannot be read
     * @throws Exception whatever a library throws over a damaged file
     */
    Document read(String name, FileKind kind, byte[] content, Budget budget) throws Exception;
}

package dk.gevinstspor.record;

/** Why a file is not taken. */
public enum FileProblem {
    EMPTY,
    /** more than 10 MB */
    TOO_LARGE,
    /** not one of pdf, png, jpg, xlsx, docx, csv, txt and eml */
    TYPE,
    /** something else inside than the name says */
    CONTENT;

    /** The message for the form's field. */
    public String messageKey() {
        return "record.file." + name();
    }
}

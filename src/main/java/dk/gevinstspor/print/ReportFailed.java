package dk.gevinstspor.print;

/** A template that does not compile, or that does not fit the rows it was given. */
public class ReportFailed extends RuntimeException {

    ReportFailed(String template, Exception cause) {
        super("report template " + template + " failed: " + cause.getMessage(), cause);
    }
}

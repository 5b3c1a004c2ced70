package dk.gevinstspor.print;

import java.io.IOException;
import java.io.InputStream;

/** Who a report is handed to when it is whole. */
@FunctionalInterface
public interface ReportReceiver {

    /**
     * @param report to be read at once: it is gone afterwards
     * @param size in bytes
     */
    void take(InputStream report, long size) throws IOException;
}

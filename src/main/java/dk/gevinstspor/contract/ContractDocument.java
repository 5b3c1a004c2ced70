package dk.gevinstspor.contract;

import java.util.List;

/**
 * A contract version as it is printed: everything in words, as its reader's language writes them.
 *
 * @param record the entries of the initiative's record that its signatures are
 */
record ContractDocument(
        String version,
        String initiative,
        String programme,
        String state,
        String asOf,
        List<Term> terms,
        List<QuarterRow> quarters,
        List<ClassRow> classes,
        String changesTitle,
        List<ChangeRow> changes,
        List<SignatureRow> signatures,
        String hash,
        String record) {

    record Term(String label, String text) {}

    record QuarterRow(String quarter, String fte) {}

    record ClassRow(String name, String volume, String minutes, String fte) {}

    record ChangeRow(String part, String before, String after) {}

    record SignatureRow(String party, String who, String when, String how) {}
}

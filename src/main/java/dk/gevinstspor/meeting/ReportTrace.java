package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure of a report leads to, for its page: null for a figure that sums nothing, and for what the reader may not see.
 *
 * @param initiatives by number: those that the reader may follow to their own pages
 * @param money whether she may see what the programme's money is made of
 */
record ReportTrace(UUID reportId, Map<String, UUID> initiatives, boolean money) {

    /** @param readable those that its reader may read */
    static ReportTrace of(UUID reportId, StatusSnapshot snapshot, Set<UUID> readable, boolean money) {
        return new ReportTrace(
                reportId,
                snapshot.initiatives().stream()
                        .filter(each -> readable.contains(each.id()))
                        .collect(Collectors.toUnmodifiableMap(InitiativeStatus::number, InitiativeStatus::id)),
                money);
    }

    public @Nullable String rung(String rung, Fte figure) {
        return figure.isZero() ? null : list("trin=" + rung);
    }

    public @Nullable String rungOf(String rung, UUID departmentId, Fte figure) {
        return figure.isZero() ? null : list("trin=" + rung + "&afdeling=" + departmentId);
    }

    public @Nullable String rungIn(String rung, String stage, Fte figure) {
        return figure.isZero() ? null : list("trin=" + rung + "&fase=" + stage);
    }

    public String stage(String stage) {
        return list("fase=" + stage);
    }

    public @Nullable String money(String what, @Nullable Integer year, @Nullable Money figure) {
        return !money || figure == null || figure.isZero()
                ? null
                : list("penge=" + what + (year == null ? "" : "&aar=" + year));
    }

    public String risks(int likelihood, int impact) {
        return list("sandsynlighed=" + likelihood + "&konsekvens=" + impact);
    }

    /** @param tab of the initiative's page */
    public @Nullable String initiative(String number, String tab) {
        UUID id = initiatives.get(number);
        return id == null ? null : "/initiativer/" + id + "/" + tab;
    }

    /** A figure of one initiative: nothing is told of a nought. */
    public @Nullable String own(String number, String tab, @Nullable BigDecimal figure) {
        return figure == null || figure.signum() == 0 ? null : initiative(number, tab);
    }

    public @Nullable String confirmation(String number, @Nullable UUID confirmationId) {
        return confirmationId == null || !initiatives.containsKey(number)
                ? null
                : "/gevinster/bekraeftelser/" + confirmationId;
    }

    private String list(String which) {
        return "/rapporter/" + reportId + "/tal?" + which;
    }
}

package dk.gevinstspor.lifecycle;

import dk.gevinstspor.benefit.Disputes;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.Commitments;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme.Review;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the models ask when a gateway chooses, a timer is set or a task is given to somebody: the domain's facts, read
 * only. Its method names are an API: deployed models call them. The key is the process's business key.
 */
@Component
public class Facts {

    private final Initiatives initiatives;
    private final Contracts contracts;
    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final Disputes disputes;
    private final StatusReports reports;
    private final Commitments commitments;
    private final Directory directory;
    private final ClosingDays closing;
    private final Today today;

    Facts(
            Initiatives initiatives,
            Contracts contracts,
            FollowUps followUps,
            FollowUpCalendar calendar,
            Disputes disputes,
            StatusReports reports,
            Commitments commitments,
            Directory directory,
            ClosingDays closing,
            Today today) {
        this.initiatives = initiatives;
        this.contracts = contracts;
        this.followUps = followUps;
        this.calendar = calendar;
        this.disputes = disputes;
        this.reports = reports;
        this.commitments = commitments;
        this.directory = directory;
        this.closing = closing;
        this.today = today;
    }

    /** 08:00 in Copenhagen so many days from today: a task's deadline. */
    public Date inDays(int days) {
        return morningOf(today.date().plusDays(days));
    }

    public boolean at(String initiative, String stage) {
        return initiative(initiative).stage() == Stage.valueOf(stage);
    }

    public String processOwner(String initiative) {
        return given(initiative(initiative).owners().processOwnerId(), "process owner")
                .toString();
    }

    public boolean needsReview(String initiative, String review) {
        return directory.reviewsNeeded(initiative(initiative).programmeId()).contains(Review.valueOf(review));
    }

    public Date hypercareEnd(String initiative) {
        return morningOf(given(initiative(initiative).operation().hypercareUntil(), "end of hypercare"));
    }

    public Date parkedUntil(String initiative) {
        return morningOf(given(initiative(initiative).place().parkedUntil(), "date it is parked until"));
    }

    public boolean contractSent(String initiative) {
        return contracts.sent(id(initiative));
    }

    public boolean contractSigned(String initiative) {
        return contracts.signed(id(initiative));
    }

    /** The business key of the contract's own process. */
    public String contract(String initiative) {
        return contracts.current(id(initiative)).orElseThrow().id().toString();
    }

    public boolean needsSignature(String contract, String party) {
        return contracts.needsSignature(id(contract), Party.valueOf(party));
    }

    /** More of a group of owners must sign than have. */
    public boolean moreOwnersNeeded(String contract) {
        return contracts.needsSignature(id(contract), Party.UNIT_HEAD);
    }

    /** Whose signature as owner comes next. */
    public String contractOwner(String contract) {
        return contracts.nextOwner(id(contract)).toString();
    }

    public String contractChair(String contract) {
        return contracts.chair(id(contract)).toString();
    }

    public boolean assessable(String initiative) {
        return followUps.assessable(id(initiative));
    }

    public Date nextFollowUp(String initiative) {
        return Date.from(calendar.nextFollowUpAt(id(initiative)).orElseThrow());
    }

    public String periodOwner(String period) {
        return followUps.ownerOf(id(period)).toString();
    }

    public Date reminderAt(String period) {
        return Date.from(followUps.reminderAt(id(period)));
    }

    public Date escalationAt(String period) {
        return Date.from(followUps.escalationAt(id(period)));
    }

    public boolean belowTolerance(String period) {
        return followUps.belowTolerance(id(period));
    }

    public boolean harvestable(String period) {
        return followUps.harvestable(id(period));
    }

    public String disputeOwner(String dispute) {
        return disputes.ownerOf(id(dispute)).toString();
    }

    public boolean disputeOpen(String dispute) {
        return disputes.isOpen(id(dispute));
    }

    public Date nextStatus(String programme) {
        return Date.from(reports.nextStatusAt(id(programme)));
    }

    /** 08:00 in Copenhagen on the first working day of next week. */
    public Date nextWeek() {
        LocalDate monday = today.date().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return morningOf(closing.workingDayFrom(monday, null));
    }

    public String reportChair(String report) {
        return reports.chairOf(id(report)).toString();
    }

    public boolean reportApproved(String report) {
        return reports.isApproved(id(report));
    }

    public String decisionOwner(String decision) {
        return commitments.ownerOf(id(decision)).toString();
    }

    public Date decisionDue(String decision) {
        return Date.from(commitments.dueAt(id(decision)));
    }

    public Date decisionReminderAt(String decision) {
        return Date.from(commitments.reminderAt(id(decision)));
    }

    private Initiative initiative(String key) {
        return initiatives.now(id(key));
    }

    private static UUID id(String key) {
        return UUID.fromString(key);
    }

    private static Date morningOf(LocalDate day) {
        return Date.from(Zone.morningOf(day));
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("the initiative has no " + what);
        }
        return value;
    }
}

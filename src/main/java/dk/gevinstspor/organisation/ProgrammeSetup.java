package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.UntilSaved;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the programmes with their rates, targets and budget lines. Rates and targets are facts: only added to. */
@Service
public class ProgrammeSetup {

    private final JdbcClient jdbc;
    private final Register register;
    private final ProgrammeReads reads;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final Today today;

    ProgrammeSetup(
            JdbcClient jdbc,
            Register register,
            ProgrammeReads reads,
            ChangeLog log,
            ApplicationEventPublisher events,
            Today today) {
        this.jdbc = jdbc;
        this.register = register;
        this.reads = reads;
        this.log = log;
        this.events = events;
        this.today = today;
    }

    /** Adds the programme, or replaces its governance when there is one with this id. */
    @Transactional
    public void save(Programme programme, Actor actor) {
        Programme before = reads.programmes().stream()
                .filter(known -> known.id().equals(programme.id()))
                .findFirst()
                .orElse(null);
        jdbc.sql("""
                        insert into programme (id, name, administration_id, organisation_model, price_level, starts_on,
                            ends_on, chair_id, tolerance, follow_up_from, hypercare_weeks, full_quarters, large_contract)
                        values (:id, :name, :administration, :model, :priceLevel, :startsOn, :endsOn, :chair, :tolerance,
                            :followUpFrom, :hypercareWeeks, :fullQuarters, :largeContract)
                        on conflict (id) do update set name = excluded.name,
                            administration_id = excluded.administration_id,
                            organisation_model = excluded.organisation_model, price_level = excluded.price_level,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on, chair_id = excluded.chair_id,
                            tolerance = excluded.tolerance, follow_up_from = excluded.follow_up_from,
                            hypercare_weeks = excluded.hypercare_weeks, full_quarters = excluded.full_quarters,
                            large_contract = excluded.large_contract
                        """)
                .param("id", programme.id())
                .param("name", programme.name())
                .param("administration", programme.administrationId())
                .param("model", programme.organisationModel().name())
                .param("priceLevel", programme.priceLevel().year())
                .param("startsOn", programme.startsOn())
                .param("endsOn", programme.endsOn())
                .param("chair", programme.chairId())
                .param("tolerance", programme.tolerance())
                .param("followUpFrom", programme.followUpFrom().name())
                .param("hypercareWeeks", programme.hypercareWeeks())
                .param("fullQuarters", programme.fullQuarters())
                .param("largeContract", programme.largeContract().value())
                .update();
        UntilSaved.forget(ProgrammeReads.now(programme.id()));
        UntilSaved.forget(GovernanceSetup.now(programme.id()));
        log.record("programme.saved", programme.id(), programme.id(), null, changes(before, programme), actor);
        events.publishEvent(new ProgrammeSaved(programme.id()));
    }

    private static Changes changes(@Nullable Programme before, Programme after) {
        return new Changes()
                .add("name", before == null ? null : before.name(), after.name())
                .add("administration", before == null ? null : before.administrationId(), after.administrationId())
                .add("model", before == null ? null : before.organisationModel(), after.organisationModel())
                .add(
                        "priceLevel",
                        before == null ? null : before.priceLevel().year(),
                        after.priceLevel().year())
                .add("startsOn", before == null ? null : before.startsOn(), after.startsOn())
                .add("endsOn", before == null ? null : before.endsOn(), after.endsOn())
                .add("chair", before == null ? null : before.chairId(), after.chairId())
                .add("tolerance", before == null ? null : plain(before.tolerance()), plain(after.tolerance()))
                .add("followUpFrom", before == null ? null : before.followUpFrom(), after.followUpFrom())
                .add("hypercareWeeks", before == null ? null : before.hypercareWeeks(), after.hypercareWeeks())
                .add("fullQuarters", before == null ? null : before.fullQuarters(), after.fullQuarters())
                .add(
                        "largeContract",
                        before == null ? null : plain(before.largeContract().value()),
                        plain(after.largeContract().value()));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /**
     * @param seen the {@link Register#lastChange} that the administrator looked at
     * @throws OptimisticLockingFailureException when it has changed since
     */
    @Transactional
    public void change(Programme programme, long seen, Actor actor) {
        jdbc.sql("select id from programme where id = ? for update")
                .param(programme.id())
                .query(UUID.class)
                .single();
        if (register.lastChange(programme.id()) != seen) {
            throw new OptimisticLockingFailureException("programme " + programme.id() + " has changed");
        }
        save(programme, actor);
    }

    /** @param valuesSavings whether saved ÅV are valued at it; else it is a rate to look up, as AC or HK */
    @Transactional
    public void addRate(UUID programmeId, Directory.FteRate rate, boolean valuesSavings, Actor actor) {
        jdbc.sql("""
                        insert into fte_rate (programme_id, name, amount, price_level, values_savings, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(programmeId)
                .param(rate.name())
                .param(rate.amount().thousands())
                .param(rate.priceLevel().year())
                .param(valuesSavings)
                .param(rate.validFrom())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
        Changes changes = new Changes()
                .add("amount", null, plain(rate.amount().thousands()))
                .add("validFrom", null, rate.validFrom());
        log.record("rate.added", programmeId, programmeId, rate.name(), changes, actor);
    }

    /**
     * @param departmentId null for the programme's total
     * @param target ÅV saved by the end of the year, earlier years included
     */
    @Transactional
    public void addTarget(UUID programmeId, int year, @Nullable UUID departmentId, Fte target, Actor actor) {
        Fte before = departmentId == null
                ? reads.targets(programmeId, KnownAt.EVER).get(year)
                : reads.targetsByDepartment(programmeId, year, KnownAt.EVER).get(departmentId);
        jdbc.sql("""
                        insert into savings_target (programme_id, year, department_id, fte, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(programmeId)
                .param(year)
                .param(departmentId)
                .param(target.value())
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
        Changes changes = new Changes()
                .add("department", null, departmentId)
                .add("target", before == null ? null : plain(before.value()), plain(target.value()));
        log.record("target.added", programmeId, programmeId, year, changes, actor);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the programme has that account */
    @Transactional
    public UUID addBudgetLine(UUID programmeId, UUID unitId, String account, String text, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("insert into budget_line (id, programme_id, unit_id, account, text) values (?, ?, ?, ?, ?)")
                .params(id, programmeId, unitId, account, text)
                .update();
        log.record(
                "budget-line.added", programmeId, programmeId, account, new Changes().add("text", null, text), actor);
        return id;
    }
}

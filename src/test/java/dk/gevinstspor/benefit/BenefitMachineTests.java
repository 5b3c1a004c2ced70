package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.BenefitModel.Asked;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Ten thousand lives of a benefit, each of up to forty deeds in any order, against a simple model of what should happen. */
class BenefitMachineTests {

    private static final UUID INITIATIVE = UUID.randomUUID();
    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final int WINDOW = 30;

    enum Deed {
        OPEN,
        ANSWER,
        PLAN,
        CORRECT,
        CHALLENGE,
        UPHOLD,
        CORRECT_DISPUTED,
        MAINTAIN,
        ACCEPT,
        WITHDRAW,
        HARVEST,
        NOT_NOW,
        FIND_PERMANENT,
        FALL,
        WAIT
    }

    enum Who {
        OWNER,
        MANAGER,
        CONTROLLER,
        ANOTHER_CONTROLLER;

        UUID id() {
            return new UUID(1, ordinal());
        }
    }

    record Move(Deed deed, int which, int figure, Who who) {}

    @Provide
    Arbitrary<List<Move>> lives() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                        Tuple.of(4, Deed.ANSWER), Tuple.of(3, Deed.OPEN), Tuple.of(3, Deed.HARVEST))
                .flatMap(often -> Arbitraries.of(Deed.values()).flatMap(any -> Arbitraries.of(often, any)));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.of(Who.values()))
                .as(Move::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 10_000)
    void whatever_is_done_in_whatever_order_the_file_is_as_the_model_says(@ForAll("lives") List<Move> life) {
        Life lived = new Life();
        life.forEach(lived::live);
    }

    /** The file under test and the model, side by side. */
    private static final class Life {

        private final BenefitModel model = new BenefitModel();
        private LocalDate today = T.plusMonths(3);
        private BenefitFile file =
                new BenefitFile(setting(false), List.of(), List.of(), List.of(), Set.of(), List.of());

        private static BenefitFile.Setting setting(boolean permanent) {
            return new BenefitFile.Setting(
                    INITIATIVE,
                    true,
                    day -> Fte.of("1.0"),
                    Fte.of("1.5"),
                    new Tolerance(new BigDecimal("0.10")),
                    true,
                    permanent);
        }

        void live(Move move) {
            Rung before = file.rung(false);
            int confirmations = file.confirmations().size();
            switch (move.deed) {
                case OPEN -> open();
                case WAIT -> today = today.plusDays(1L + move.figure);
                case FIND_PERMANENT -> findPermanent();
                case FALL -> fall();
                default -> {
                    if (!model.quarters.isEmpty()) {
                        int index = move.which % model.quarters.size();
                        toA(move, model.quarters.get(index), file.periods().get(index));
                    }
                }
            }
            compare();
            assertThat(file.confirmations().size() - confirmations).isBetween(0, 1);
            climbsWithoutAGap(before, move.deed);
        }

        private void open() {
            int ordinal = model.quarters.size() + 1;
            LocalDate day = T.plusMonths(3L * ordinal);
            if (day.isAfter(today)) {
                today = day;
            }
            model.open(day);
            List<FollowUpPeriod> more = new ArrayList<>(file.periods());
            more.add(new FollowUpPeriod(
                    UUID.randomUUID(),
                    0,
                    INITIATIVE,
                    ordinal,
                    Quarter.of(day),
                    Zone.morningOf(day),
                    now(),
                    Who.OWNER.id(),
                    State.OPEN,
                    null));
            file = new BenefitFile(
                    file.setting(), more, file.confirmations(), file.disputes(), file.planned(), file.harvests());
        }

        private Instant now() {
            return Zone.morningOf(today);
        }

        private void findPermanent() {
            model.permanent = true;
            file = new BenefitFile(
                    setting(true),
                    file.periods(),
                    file.confirmations(),
                    file.disputes(),
                    file.planned(),
                    file.harvests());
        }

        private void fall() {
            boolean expected = model.fall();
            var asked = file.toBeAskedAgain();
            assertThat(asked.isPresent()).isEqualTo(expected);
            asked.ifPresent(period -> file = file.with(period.askedAgain(now())));
        }

        private void toA(Move move, Asked quarter, FollowUpPeriod period) {
            Answer answer = new Answer(tenths(move.figure), null, null, List.of());
            Actor actor = Actor.onTheWeb(move.who.id());
            UUID owner = move.who == Who.MANAGER ? Who.OWNER.id() : move.who.id();
            Actor confirming = Actor.onTheWeb(owner);
            switch (move.deed) {
                case ANSWER ->
                    same(
                            model.answer(quarter, move.figure, today, owner),
                            () -> file.answered(Confirmation.given(
                                    period,
                                    answer,
                                    null,
                                    period.awaitsRemeasurement() ? today : period.dueDay(),
                                    now(),
                                    confirming)));
                case PLAN -> same(model.plan(quarter), () -> file.planned(period.id()));
                case CORRECT ->
                    file.standing(period.id())
                            .ifPresent(standing -> same(
                                    model.correct(quarter, move.figure, today, owner),
                                    () -> file.corrected(
                                            standing.correctedTo(answer, null, now(), confirming),
                                            Zone.dayOf(standing.recordedAt()).plusDays(WINDOW),
                                            today)));
                case CHALLENGE ->
                    file.standing(period.id())
                            .ifPresent(standing -> same(
                                    model.challenge(quarter, actor.personId()),
                                    () -> file.challenged(dispute(standing, actor), actor)));
                case UPHOLD -> step(model.uphold(quarter), period, Dispute.Step.UPHELD, null);
                case CORRECT_DISPUTED ->
                    file.count()
                            .openDispute(period.id())
                            .ifPresent(open -> step(
                                    model.correctDisputed(quarter, move.figure, today, owner),
                                    period,
                                    Dispute.Step.CORRECTED,
                                    file.standing(period.id())
                                            .orElseThrow()
                                            .correctedTo(answer, null, now(), confirming)));
                case MAINTAIN -> step(model.maintain(quarter), period, Dispute.Step.MAINTAINED, null);
                case ACCEPT -> step(model.accept(quarter), period, Dispute.Step.ACCEPTED, null);
                case WITHDRAW -> step(model.withdraw(quarter), period, Dispute.Step.WITHDRAWN, null);
                case HARVEST -> harvest(quarter, period, Math.max(1, move.figure), actor);
                case NOT_NOW -> harvest(quarter, period, 0, actor);
                default -> throw new AssertionError(move);
            }
        }

        private void step(boolean allowed, FollowUpPeriod period, Dispute.Step step, Confirmation correction) {
            UUID id = file.count().openDispute(period.id()).map(Dispute::id).orElse(null);
            if (id == null) {
                assertThat(allowed).isFalse();
            } else {
                same(allowed, () -> file.stepped(id, step, correction, now()));
            }
        }

        private void harvest(Asked quarter, FollowUpPeriod period, int figure, Actor actor) {
            Harvest harvest = new Harvest(
                    UUID.randomUUID(),
                    INITIATIVE,
                    period.id(),
                    UUID.randomUUID(),
                    tenths(figure),
                    null,
                    null,
                    null,
                    today,
                    now(),
                    actor.personId(),
                    null);
            same(model.harvest(quarter, figure, actor.personId()), () -> file.harvested(harvest, actor));
        }

        private Dispute dispute(Confirmation standing, Actor actor) {
            return new Dispute(
                    UUID.randomUUID(),
                    INITIATIVE,
                    standing.periodId(),
                    standing.id(),
                    "Tallet passer ikke",
                    Dispute.Step.RAISED,
                    null,
                    today,
                    now(),
                    actor.personId(),
                    null);
        }

        /** Done when the model allows it, refused when not. */
        private void same(boolean allowed, Supplier<BenefitFile> deed) {
            try {
                file = deed.get();
                assertThat(allowed).as("the model refuses what was done").isTrue();
            } catch (IllegalTransition e) {
                assertThat(allowed)
                        .as("the model allows what was refused: %s", e.getMessage())
                        .isFalse();
            }
        }

        private void compare() {
            assertThat(file.periods())
                    .as("no period is lost or asked twice")
                    .extracting(FollowUpPeriod::dueDay)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, model.quarters.size())
                            .mapToObj(k -> T.plusMonths(3L * k))
                            .toList());
            for (int i = 0; i < model.quarters.size(); i++) {
                FollowUpPeriod period = file.periods().get(i);
                Asked quarter = model.quarters.get(i);
                assertThat(file.place(period.id()))
                        .as("what waits in quarter %s", i)
                        .isEqualTo(quarter.place);
                assertThat(file.confirmations().stream()
                                .filter(each -> each.periodId().equals(period.id()) && each.corrects() == null)
                                .count())
                        .as("confirmations of quarter %s that correct nothing", i)
                        .isEqualTo(quarter.answers);
            }
            assertThat(file.count().fte()).as("what counts").isEqualTo(tenths(model.counted()));
            assertThat(file.count().harvested()).isEqualTo(tenths(model.harvested));
            file.count()
                    .counted()
                    .ifPresent(each -> assertThat(file.period(each.periodId()).state())
                            .as("a disputed figure never counts")
                            .isNotEqualTo(State.DISPUTED));
            Set<UUID> corrected = new HashSet<>();
            file.confirmations().stream()
                    .filter(each -> each.corrects() != null)
                    .forEach(each -> assertThat(corrected.add(each.corrects()))
                            .as("an entry is corrected once")
                            .isTrue());
        }

        /** One rung at a time; only a figure that counts now brings its own measurement: FREED and CONFIRMED at once. */
        private void climbsWithoutAGap(Rung before, Deed deed) {
            int rungs = file.rung(false).ordinal() - before.ordinal();
            boolean figure = Set.of(Deed.ANSWER, Deed.CORRECT, Deed.CHALLENGE, Deed.ACCEPT, Deed.WITHDRAW)
                    .contains(deed);
            boolean late = deed == Deed.HARVEST && model.permanent;
            assertThat(rungs).isLessThanOrEqualTo(figure || late ? 2 : 1);
            assertThat(file.rung(false).countsTowardsTarget()).isEqualTo(model.harvested > 0);
            assertThat(file.rung(false) == Rung.PERMANENT).isEqualTo(model.permanent && model.harvested > 0);
        }

        private static Fte tenths(int figure) {
            return new Fte(BigDecimal.valueOf(figure, 1));
        }
    }
}

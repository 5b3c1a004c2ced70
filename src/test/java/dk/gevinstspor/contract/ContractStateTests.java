package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A version against the table of what may follow what, whatever commands come in whatever order. */
class ContractStateTests {

    private static final Instant DAY = Instant.parse("2022-01-03T08:00:00Z");

    enum Command {
        SEND(State.SENT, BenefitContract::send),
        SIGN(State.SIGNED, BenefitContract::signed),
        SEND_BACK(State.SENT_BACK, BenefitContract::sendBack),
        REPLACE(State.REPLACED, BenefitContract::replaced),
        WITHDRAW(State.WITHDRAWN, BenefitContract::withdrawn),
        VOID(State.VOID, BenefitContract::voided);

        private final State leadsTo;
        private final UnaryOperator<BenefitContract> step;

        Command(State leadsTo, UnaryOperator<BenefitContract> step) {
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    private static final Map<State, Set<Command>> ALLOWED = Map.of(
            State.DRAFTED, EnumSet.of(Command.SEND),
            State.SENT, EnumSet.of(Command.SIGN, Command.SEND_BACK, Command.WITHDRAW, Command.VOID),
            State.SIGNED, EnumSet.of(Command.REPLACE, Command.WITHDRAW, Command.VOID),
            State.REPLACED, EnumSet.noneOf(Command.class),
            State.SENT_BACK, EnumSet.noneOf(Command.class),
            State.WITHDRAWN, EnumSet.noneOf(Command.class),
            State.VOID, EnumSet.noneOf(Command.class));

    @Property(tries = 10_000)
    void only_what_may_follow_follows(@ForAll List<Command> commands) {
        BenefitContract contract = BenefitContract.drafted(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Draft.of(
                        new BenefitProfile(
                                List.of(new BenefitProfile.Promise(LocalDate.of(2022, 5, 15), Fte.of("0.6")))),
                        new BenefitContract.Terms(Baseline.Method.VOLUME, null, null, "Plan", null)),
                UUID.randomUUID(),
                DAY);
        for (Command command : commands) {
            BenefitContract before = contract;
            if (ALLOWED.get(before.state()).contains(command)) {
                contract = command.step.apply(before);
                assertThat(contract.state()).isEqualTo(command.leadsTo);
                assertThat(contract.terms()).isEqualTo(before.terms());
            } else {
                assertThatThrownBy(() -> command.step.apply(before)).isInstanceOf(IllegalTransition.class);
            }
        }
    }
}

package dk.gevinstspor.initiative;

import static dk.gevinstspor.initiative.InitiativeFixture.anInitiative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitiativeTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate LATER = LocalDate.of(2022, 9, 1);

    @Test
    void an_idea_begins_as_an_idea() {
        assertThat(anInitiative().justSubmitted().stage()).isEqualTo(Stage.IDEA);
    }

    @Test
    void it_cannot_go_live_without_a_signed_contract() {
        Initiative unsigned = anInitiative().at(Stage.GO_LIVE);

        assertThatThrownBy(() -> unsigned.goLive(T, T.plusWeeks(4)))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("without a signed contract");
    }

    @Test
    void with_a_signed_contract_it_goes_live_into_hypercare() {
        Initiative.Transition live =
                anInitiative().withContract().at(Stage.GO_LIVE).goLive(T, T.plusWeeks(4));

        assertThat(live.next().stage()).isEqualTo(Stage.HYPERCARE);
        assertThat(live.next().operation().goLiveOn()).isEqualTo(T);
        assertThat(live.next().isLive()).isTrue();
        assertThat(live.event())
                .isEqualTo(new InitiativeEvent.WentLive(live.next().id(), T));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PARKED", "STOPPED", "REJECTED", "RETIRED"},
            mode = EnumSource.Mode.EXCLUDE)
    void under_way_it_can_be_parked_and_comes_back_to_the_stage_it_left(Stage stage) {
        Initiative parked = anInitiative().at(stage).park(LATER).next();

        assertThat(parked.stage()).isEqualTo(Stage.PARKED);
        assertThat(parked.resume().next().stage()).isEqualTo(stage);
        assertThat(parked.endParking().next().stage()).isEqualTo(stage);
    }

    @Test
    void a_parked_initiative_in_operation_is_still_live() {
        assertThat(anInitiative().at(Stage.FOLLOW_UP).park(LATER).next().isLive())
                .isTrue();
        assertThat(anInitiative().at(Stage.DESIGN).park(LATER).next().isLive()).isFalse();
    }

    @Test
    void parked_at_gate_1_it_is_prioritised_again() {
        Initiative parked = anInitiative()
                .at(Stage.PRIORITISATION)
                .parkAtGate(Stage.PRIORITISATION, LATER)
                .next();

        assertThat(parked.resume().next().stage()).isEqualTo(Stage.PRIORITISATION);
    }

    @Test
    void stopped_while_parked_it_remembers_where_it_was() {
        Initiative stopped =
                anInitiative().at(Stage.DEVELOPMENT).park(LATER).next().stop().next();

        assertThat(stopped.leftStage()).isEqualTo(Stage.DEVELOPMENT);
    }

    @Test
    void what_is_closed_can_neither_be_parked_nor_stopped() {
        Initiative stopped = anInitiative().at(Stage.DESIGN).stop().next();

        assertThatThrownBy(() -> stopped.park(LATER)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(stopped::stop).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void reopened_before_gate_2_the_contract_is_void() {
        Initiative stopped =
                anInitiative().withContract().at(Stage.FOLLOW_UP).stop().next();

        Initiative.Transition early = stopped.reopen(Stage.DISCOVERY);
        assertThat(early.next().signedContractId()).isNull();
        assertThat(((InitiativeEvent.Reopened) early.event()).contractVoid()).isTrue();

        Initiative.Transition late = stopped.reopen(Stage.DEVELOPMENT);
        assertThat(late.next().signedContractId()).isNotNull();
        assertThat(((InitiativeEvent.Reopened) late.event()).contractVoid()).isFalse();
    }

    @Test
    void reopened_before_go_live_its_old_operation_is_forgotten() {
        Initiative live = anInitiative()
                .withContract()
                .at(Stage.GO_LIVE)
                .goLive(T, T.plusWeeks(4))
                .next();

        assertThat(live.stop().next().reopen(Stage.DEVELOPMENT).next().operation())
                .isEqualTo(Initiative.Operation.NONE);
        assertThat(live.stop().next().reopen(Stage.HYPERCARE).next().operation().goLiveOn())
                .isEqualTo(T);
    }

    @Property
    void it_is_reopened_at_the_stage_it_left_or_an_earlier_one(@ForAll Stage left, @ForAll Stage at) {
        if (!left.isUnderWay()) {
            return;
        }
        Initiative stopped = anInitiative().withContract().at(left).stop().next();

        if (at.isUnderWay() && at.ordinal() <= left.ordinal()) {
            assertThat(stopped.reopen(at).next().stage()).isEqualTo(at);
        } else {
            assertThatThrownBy(() -> stopped.reopen(at)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Property
    void a_step_is_taken_only_from_its_own_stage(@ForAll Stage actual, @ForAll Stage expected) {
        Initiative initiative = anInitiative().at(actual);

        if (actual == expected) {
            initiative.require(expected);
        } else {
            assertThatThrownBy(() -> initiative.move(expected, Stage.DESIGN))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("not at " + expected);
        }
    }
}

package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BenefitContractTests {

    @RegisterExtension
    static final Play play = Play.of("benefit-contract");

    @Test
    void everyone_whose_signature_is_missing_signs_at_the_same_time() {
        play.facts().missingSignatures.addAll(Set.of("UNIT_HEAD", "PROGRAMME_MANAGER", "STEERING_GROUP"));
        play.start();
        assertThat(play.places())
                .containsExactlyInAnyOrder("sign-unit-head", "sign-programme-manager", "sign-steering-group");
        assertThat(play.task("sign-unit-head")).returns("unit-head", Task::getAssignee);
        assertThat(play.task("sign-steering-group")).returns("chair", Task::getAssignee);
        assertThat(play.roleOf("sign-programme-manager")).isEqualTo("PROGRAMME_MANAGER");

        play.complete("sign-steering-group");
        play.complete("sign-unit-head");
        assertThat(play.places()).contains("sign-programme-manager").doesNotContain("signatures-given");
        play.passed();
        play.complete("sign-programme-manager");

        assertThat(play.passed())
                .containsExactly(
                        "programme-manager-settled", "everyone-signed", "signatures-given", "contract-settled");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_group_of_owners_is_asked_until_enough_have_signed() {
        play.facts().missingSignatures.add("UNIT_HEAD");
        play.facts().moreOwnersNeeded = true;
        play.start();

        play.complete("sign-unit-head");
        assertThat(play.places()).contains("sign-unit-head").doesNotContain("signatures-given");

        play.facts().moreOwnersNeeded = false;
        play.complete("sign-unit-head");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void who_has_signed_already_is_passed_over() {
        play.facts().missingSignatures.add("UNIT_HEAD");
        play.start();
        assertThat(play.places()).contains("sign-unit-head").doesNotContain("sign-programme-manager");

        play.complete("sign-unit-head");

        assertThat(play.passed()).endsWith("signatures-given", "contract-settled");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_contract_that_all_have_signed_is_settled_at_once() {
        play.start();

        assertThat(play.passed())
                .startsWith("contract-drafted", "signing", "signatures-asked", "ask-everyone")
                .doesNotContain("sign-unit-head", "sign-programme-manager", "sign-steering-group")
                .endsWith("everyone-signed", "signatures-given", "contract-settled");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void a_withdrawn_contract_is_signed_by_nobody_more() {
        play.facts().missingSignatures.addAll(Set.of("UNIT_HEAD", "PROGRAMME_MANAGER"));
        play.start();
        play.complete("sign-unit-head");
        play.passed();

        play.tell("contract.withdrawn");

        assertThat(play.passed()).containsExactly("withdrawn", "contract-withdrawn");
        assertThat(play.places()).isEmpty();
    }
}

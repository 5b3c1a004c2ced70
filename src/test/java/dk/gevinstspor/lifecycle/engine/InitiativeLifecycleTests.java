package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiativeLifecycleTests {

    @RegisterExtension
    static final Play play = Play.of("initiative-lifecycle");

    @Test
    void an_idea_becomes_a_permanent_benefit() {
        List<String> done = new ArrayList<>();
        play.on("recommendPriority", () -> done.add("recommended"));
        play.on("startCalendar", () -> done.add("calendar started"));
        play.facts().assessable = true;
        play.start();
        play.complete("receive-idea", "SCREENING");
        play.complete("screen", "PRIORITISATION");
        play.complete("prioritise", "DISCOVERY");
        play.complete("map-process");
        play.complete("confirm-baseline", "DESIGN");
        play.complete("design", "CONTRACT");
        play.facts().contractSent = true;
        play.facts().contractSigned = true;
        play.complete("draft-contract");
        play.complete("confirm-staffing", "DEVELOPMENT");
        play.complete("develop");
        play.complete("accept-test", "GO_LIVE");
        play.complete("ready-for-go-live");
        play.complete("go-live", "HYPERCARE");
        play.complete("hypercare", "HANDOVER");
        play.complete("accept-operation", "FOLLOW_UP");
        play.complete("assess-benefit", "PERMANENT");

        assertThat(play.places()).containsExactly("await-erosion");
        assertThat(done).containsExactly("recommended", "calendar started");
        assertThat(play.passed())
                .filteredOn(step -> !SIGNING.contains(step))
                .containsExactly(
                        "idea-submitted",
                        "in-progress",
                        "entered",
                        "where-are-we",
                        "receive-idea",
                        "idea-received",
                        "screen",
                        "recommend",
                        "prioritise",
                        "prioritised",
                        "map-process",
                        "confirm-baseline",
                        "baseline-confirmed",
                        "design",
                        "reviews-needed",
                        "reviews-done",
                        "design-approved",
                        "contract-sent",
                        "draft-contract",
                        "sign-contract",
                        "contract-signed",
                        "confirm-staffing",
                        "develop",
                        "accept-test",
                        "test-accepted",
                        "ready-for-go-live",
                        "go-live",
                        "start-calendar",
                        "hypercare",
                        "hypercare-stable",
                        "accept-operation",
                        "operation-accepted",
                        "assessable-now",
                        "assess-benefit",
                        "benefit-assessed",
                        "await-erosion");
    }

    private static final Set<String> SIGNING = Set.of(
            "contract-drafted",
            "signing",
            "signatures-asked",
            "ask-everyone",
            "unit-head-missing",
            "unit-head-settled",
            "programme-manager-missing",
            "programme-manager-settled",
            "steering-group-missing",
            "steering-group-settled",
            "everyone-signed",
            "signatures-given",
            "contract-settled");

    @ParameterizedTest(name = "at {0} it waits in {1}")
    @CsvSource({
        "IDEA, receive-idea, PROGRAMME_MANAGER, ",
        "SCREENING, screen, CONSULTANT, ",
        "PRIORITISATION, prioritise, STEERING_GROUP, ",
        "DISCOVERY, map-process, CONSULTANT, ",
        "DESIGN, design, CONSULTANT, ",
        "CONTRACT, draft-contract, PROGRAMME_MANAGER, ",
        "DEVELOPMENT, develop, DELIVERY, ",
        "GO_LIVE, ready-for-go-live, '', process-owner",
        "HYPERCARE, hypercare, CONSULTANT, ",
        "HANDOVER, accept-operation, DELIVERY, "
    })
    void a_reopened_initiative_finds_its_place_and_who_acts(String stage, String task, String role, String person) {
        play.facts().stage = stage;

        play.start();

        assertThat(play.places()).containsExactly(task);
        assertThat(play.roleOf(task)).isEqualTo(role == null ? "" : role);
        assertThat(play.task(task))
                .returns(person, Task::getAssignee)
                .returns(task, Task::getFormKey)
                .satisfies(open -> assertThat(open.getDueDate()).isNotNull());
    }

    @Test
    void a_reopened_follow_up_waits_until_there_is_something_to_assess() {
        play.facts().stage = "FOLLOW_UP";
        play.start();
        assertThat(play.places()).containsExactly("await-assessable");
        play.passed();

        play.tell("benefit.assessable");

        assertThat(play.passed()).containsExactly("assess-benefit");
        assertThat(play.roleOf("assess-benefit")).isEqualTo("STEERING_GROUP");
    }

    @Test
    void a_permanent_benefit_that_erodes_is_followed_again() {
        play.facts().stage = "PERMANENT";
        play.start();
        play.passed();
        play.facts().stage = "FOLLOW_UP";

        play.tell("benefit.eroded");

        assertThat(play.passed()).containsExactly("assessable-now", "await-assessable");
    }

    @Test
    void a_rejected_idea_ends() {
        play.start();
        play.passed();

        play.complete("receive-idea", "REJECTED");

        assertThat(play.passed()).containsExactly("idea-received", "idea-rejected", "ended-parked", "ended");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void the_steering_group_rejects() {
        play.facts().stage = "PRIORITISATION";
        play.start();
        play.passed();

        play.complete("prioritise", "REJECTED");

        assertThat(play.passed()).containsExactly("prioritised", "not-approved", "ended-parked", "ended");
    }

    @Test
    void the_steering_group_parks_until_a_date_and_prioritises_again_then() {
        play.facts().stage = "PRIORITISATION";
        play.on("resumeParked", () -> play.facts().stage = "PRIORITISATION");
        play.start();
        play.passed();

        play.complete("prioritise", "PARKED");
        assertThat(play.passed()).containsExactly("prioritised", "not-approved", "ended-parked", "parked");
        assertThat(play.places()).containsExactly("parked");
        play.fire("parked-until");

        assertThat(play.passed())
                .containsExactly(
                        "parked-until",
                        "resume-parked",
                        "in-progress",
                        "entered",
                        "where-are-we",
                        "recommend",
                        "prioritise");
    }

    @Test
    void a_baseline_that_the_process_owner_does_not_know_is_measured_again() {
        play.facts().stage = "DISCOVERY";
        play.start();
        play.complete("map-process");
        assertThat(play.task("confirm-baseline")).returns("process-owner", Task::getAssignee);
        play.passed();

        play.complete("confirm-baseline");

        assertThat(play.passed()).containsExactly("baseline-confirmed", "map-process");
    }

    @ParameterizedTest
    @CsvSource({"ARCHITECT, review-architecture", "LAWYER, review-legal"})
    void a_design_gets_the_review_it_needs(String reviewer, String task) {
        play.facts().stage = "DESIGN";
        play.facts().reviews.add(reviewer);
        play.start();
        play.passed();

        play.complete("design");
        assertThat(play.places()).containsExactly(task);
        assertThat(play.roleOf(task)).isEqualTo("DELIVERY");
        play.complete(task, "CONTRACT");

        assertThat(play.passed())
                .containsExactly(
                        "reviews-needed", task, "reviews-done", "design-approved", "contract-sent", "draft-contract");
    }

    @Test
    void two_reviews_go_side_by_side_and_a_design_waits_for_both() {
        play.facts().stage = "DESIGN";
        play.facts().reviews.addAll(Set.of("ARCHITECT", "LAWYER"));
        play.start();

        play.complete("design");
        assertThat(play.places()).contains("review-architecture", "review-legal");
        play.complete("review-legal");
        assertThat(play.places()).contains("review-architecture");
        play.passed();
        play.complete("review-architecture");

        assertThat(play.passed()).containsExactly("reviews-done", "design-approved", "design");
    }

    @Test
    void a_contract_that_was_sent_goes_on_being_signed() {
        play.facts().stage = "CONTRACT";
        play.facts().contractSent = true;
        play.facts().missingSignatures.add("UNIT_HEAD");
        play.start();
        assertThat(play.places()).containsExactly("sign-contract");
        assertThat(play.placesOf("benefit-contract")).contains("sign-unit-head");
        play.passed();

        play.facts().contractSigned = true;
        play.complete("sign-unit-head");

        assertThat(play.passed()).endsWith("contract-settled", "contract-signed", "confirm-staffing");
        assertThat(play.roleOf("confirm-staffing")).isEqualTo("PROGRAMME_MANAGER");
    }

    @Test
    void a_contract_that_was_withdrawn_is_drafted_anew() {
        play.facts().stage = "CONTRACT";
        play.facts().contractSent = true;
        play.facts().missingSignatures.add("UNIT_HEAD");
        play.start();
        play.passed();

        play.facts().contractSent = false;
        play.tell("contract.withdrawn");

        assertThat(play.passed())
                .containsExactly("withdrawn", "contract-withdrawn", "contract-signed", "draft-contract");
    }

    @Test
    void a_test_that_is_not_accepted_goes_back_to_development() {
        play.facts().stage = "DEVELOPMENT";
        play.start();
        play.complete("develop");
        assertThat(play.task("accept-test")).returns("process-owner", Task::getAssignee);
        play.passed();

        play.complete("accept-test");

        assertThat(play.passed()).containsExactly("test-accepted", "develop");
    }

    @Test
    void hypercare_is_extended_until_operation_is_stable() {
        play.facts().stage = "HYPERCARE";
        play.start();
        play.passed();

        play.complete("hypercare");
        assertThat(play.passed()).containsExactly("hypercare-stable", "hypercare");
        play.complete("hypercare", "HANDOVER");

        assertThat(play.passed()).containsExactly("hypercare-stable", "accept-operation");
    }

    @Test
    void the_end_of_hypercare_is_called_to_mind_while_it_goes_on() {
        List<String> reminded = new ArrayList<>();
        play.on("remindHypercare", () -> reminded.add("consultant"));
        play.facts().stage = "HYPERCARE";
        play.start();
        assertThat(play.dueDateOf("hypercare-due")).isEqualTo(StatedFacts.HYPERCARE_END);
        play.passed();

        play.fire("hypercare-due");

        assertThat(play.passed()).containsExactly("hypercare-due", "remind-hypercare", "hypercare-reminded");
        assertThat(reminded).hasSize(1);
        assertThat(play.places()).containsExactly("hypercare");
    }

    @Test
    void operation_that_is_not_taken_over_goes_back_to_hypercare() {
        play.facts().stage = "HANDOVER";
        play.start();
        play.passed();

        play.complete("accept-operation", "HYPERCARE");

        assertThat(play.passed()).containsExactly("operation-accepted", "hypercare");
    }

    @Test
    void an_action_plan_is_followed_before_the_benefit_is_assessed_again() {
        play.facts().stage = "FOLLOW_UP";
        play.facts().assessable = true;
        play.start();
        play.passed();

        play.facts().assessable = false;
        play.complete("assess-benefit", "FOLLOW_UP");

        assertThat(play.passed()).containsExactly("benefit-assessed", "assessable-now", "await-assessable");
    }

    @ParameterizedTest
    @CsvSource({"RETIRED", "REJECTED"})
    void a_retired_automation_and_a_rejected_claim_end(String outcome) {
        play.facts().stage = "FOLLOW_UP";
        play.facts().assessable = true;
        play.start();
        play.passed();

        play.complete("assess-benefit", outcome);

        assertThat(play.passed()).containsExactly("benefit-assessed", "claim-closed", "ended-parked", "ended");
        assertThat(play.places()).isEmpty();
    }

    private static final String EVERY_PLACE = """
            IDEA, receive-idea
            SCREENING, screen
            PRIORITISATION, prioritise
            DISCOVERY, map-process
            DESIGN, design
            CONTRACT, draft-contract
            DEVELOPMENT, develop
            GO_LIVE, ready-for-go-live
            HYPERCARE, hypercare
            HANDOVER, accept-operation
            FOLLOW_UP, await-assessable
            PERMANENT, await-erosion
            """;

    @ParameterizedTest
    @CsvSource(textBlock = EVERY_PLACE)
    void it_is_stopped_from_anywhere(String stage, String place) {
        play.facts().stage = stage;
        play.start();
        assertThat(play.places()).containsExactly(place);
        play.passed();

        play.facts().stage = "STOPPED";
        play.tell("initiative.stopped");

        assertThat(play.passed()).containsExactly("stop-anywhere", "stopped");
        assertThat(play.places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = EVERY_PLACE)
    void it_is_parked_from_anywhere_until_its_date(String stage, String place) {
        play.facts().stage = stage;
        play.on("resumeParked", () -> play.facts().stage = stage);
        play.start();
        play.passed();

        park();
        assertThat(play.dueDateOf("parked-until")).isEqualTo(StatedFacts.PARKED_UNTIL);
        play.fire("parked-until");

        assertThat(play.passed())
                .startsWith("park-anywhere", "parked", "parked-until", "resume-parked", "in-progress", "entered")
                .endsWith(place);
        assertThat(play.places()).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(textBlock = EVERY_PLACE)
    void it_is_parked_from_anywhere_and_resumed_before_its_date(String stage, String place) {
        play.facts().stage = stage;
        play.start();
        play.passed();

        park();
        play.facts().stage = stage;
        play.tell("initiative.resumed");

        assertThat(play.passed())
                .startsWith("park-anywhere", "parked", "resumed", "in-progress", "entered")
                .endsWith(place);
        assertThat(play.places()).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(textBlock = EVERY_PLACE)
    void it_is_stopped_while_it_is_parked(String stage, String place) {
        play.facts().stage = stage;
        play.start();
        assertThat(play.places()).containsExactly(place);
        play.passed();

        park();
        play.facts().stage = "STOPPED";
        play.tell("initiative.stopped");

        assertThat(play.passed()).containsExactly("park-anywhere", "parked", "stopped-while-parked", "parked-stopped");
        assertThat(play.places()).isEmpty();
    }

    @Test
    void parking_takes_the_contract_off_the_table_too() {
        play.facts().stage = "CONTRACT";
        play.facts().contractSent = true;
        play.facts().missingSignatures.add("UNIT_HEAD");
        play.start();

        park();

        assertThat(play.places()).containsExactly("parked");
        assertThat(play.placesOf("benefit-contract")).isEmpty();
    }

    private static void park() {
        play.facts().stage = "PARKED";
        play.tell("initiative.parked");
        assertThat(play.places()).containsExactly("parked");
    }
}

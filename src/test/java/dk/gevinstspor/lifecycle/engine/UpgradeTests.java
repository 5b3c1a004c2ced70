package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What waits in an older model goes on when a newer one is deployed: by the old one, whose beans and messages stay, or
 * taken over to the new one. The older models advise nobody before the steering group, remind nobody of hypercare, and
 * escalate nothing.
 */
class UpgradeTests {

    private static final String EVERY_PLACE = """
            IDEA, receive-idea, SCREENING, screen
            SCREENING, screen, PRIORITISATION, prioritise
            PRIORITISATION, prioritise, DISCOVERY, map-process
            DISCOVERY, map-process, DISCOVERY, confirm-baseline
            DESIGN, design, CONTRACT, draft-contract
            CONTRACT, draft-contract, CONTRACT, sign-contract
            DEVELOPMENT, develop, DEVELOPMENT, accept-test
            GO_LIVE, ready-for-go-live, GO_LIVE, go-live
            HYPERCARE, hypercare, HANDOVER, accept-operation
            HANDOVER, accept-operation, FOLLOW_UP, await-assessable
            """;

    @Nested
    class Lifecycle {

        @RegisterExtension
        static final Play play = Play.partOf("initiative-lifecycle");

        @BeforeEach
        void theOlderModelsAreInUse() {
            play.deploy("processes-v1");
            play.facts().missingSignatures.add("UNIT_HEAD");
        }

        @AfterEach
        void theNewestModelsAreInUse() {
            play.deploy("processes");
        }

        @ParameterizedTest
        @CsvSource(textBlock = EVERY_PLACE)
        void a_task_of_the_older_model_leads_to_its_next(String stage, String task, String then, String next) {
            waitIn(stage, task);

            play.deploy("processes");
            play.complete(task, then);

            assertThat(play.places()).containsExactly(next);
            assertThat(play.passed()).doesNotContain("recommend");
        }

        @ParameterizedTest
        @CsvSource(textBlock = EVERY_PLACE)
        void a_task_taken_over_to_the_new_model_leads_to_its_next(String stage, String task, String then, String next) {
            waitIn(stage, task);

            play.deploy("processes");
            play.migrate();
            play.complete(task, then);

            assertThat(play.places()).containsExactly(next);
        }

        @Test
        void what_is_taken_over_gets_the_new_step() {
            waitIn("SCREENING", "screen");

            play.deploy("processes");
            play.migrate();
            play.complete("screen", "PRIORITISATION");

            assertThat(play.passed()).containsExactly("recommend", "prioritise");
        }

        @Test
        void what_is_taken_over_gets_the_new_timer() {
            waitIn("HYPERCARE", "hypercare");

            play.deploy("processes");
            play.migrate();

            assertThat(play.dueDateOf("hypercare-due")).isEqualTo(StatedFacts.HYPERCARE_END);
        }

        @Test
        void the_old_model_still_hears_its_messages_and_its_timer() {
            waitIn("DEVELOPMENT", "develop");
            play.on("resumeParked", () -> play.facts().stage = "DEVELOPMENT");
            play.deploy("processes");

            play.facts().stage = "PARKED";
            play.tell("initiative.parked");
            assertThat(play.places()).containsExactly("parked");
            play.fire("parked-until");
            assertThat(play.places()).containsExactly("develop");
            play.tell("initiative.stopped");

            assertThat(play.places()).isEmpty();
        }

        @Test
        void a_parked_initiative_is_taken_over_with_its_date() {
            waitIn("DEVELOPMENT", "develop");
            play.facts().stage = "PARKED";
            play.tell("initiative.parked");

            play.deploy("processes");
            play.migrate();
            assertThat(play.places()).containsExactly("parked");
            assertThat(play.dueDateOf("parked-until")).isEqualTo(StatedFacts.PARKED_UNTIL);
            play.facts().stage = "DEVELOPMENT";
            play.tell("initiative.resumed");

            assertThat(play.places()).containsExactly("develop");
        }

        @Test
        void a_contract_half_signed_in_the_older_model_returns_to_it() {
            play.facts().contractSent = true;
            waitIn("CONTRACT", "sign-contract");

            play.deploy("processes");
            play.facts().contractSigned = true;
            play.complete("sign-unit-head");

            assertThat(play.places()).containsExactly("confirm-staffing");
        }

        private void waitIn(String stage, String place) {
            play.facts().stage = stage;
            play.start();
            assertThat(play.places()).containsExactly(place);
            play.passed();
        }
    }

    @Nested
    class Calendar {

        @RegisterExtension
        static final Play play = Play.partOf("benefit-calendar");

        @Test
        void an_older_calendar_goes_on_asking() {
            play.deploy("processes-v1");
            play.start();
            play.deploy("processes");
            play.passed();

            play.fire("follow-up-due");

            assertThat(play.passed()).containsExactly("follow-up-due", "open-period", "waiting");
        }

        @Test
        void a_calendar_taken_over_keeps_its_date() {
            play.deploy("processes-v1");
            play.start();
            play.deploy("processes");

            play.migrate();

            assertThat(play.dueDateOf("follow-up-due")).isEqualTo(StatedFacts.FOLLOW_UP);
            assertThat(play.places()).containsExactly("waiting");
        }
    }

    @Nested
    class FollowUp {

        @RegisterExtension
        static final Play play = Play.partOf("benefit-follow-up");

        @Test
        void a_question_of_the_older_model_is_repeated_and_answered() {
            play.deploy("processes-v1");
            play.start();
            play.deploy("processes");
            play.passed();

            play.fire("remind-after-7-days");
            play.complete("confirm-benefit");

            assertThat(play.passed())
                    .startsWith("remind-after-7-days", "remind-owner")
                    .endsWith("followed-up", "period-closed");
        }

        @Test
        void a_question_taken_over_is_also_escalated() {
            play.deploy("processes-v1");
            play.start();
            play.deploy("processes");

            play.migrate();

            assertThat(play.dueDateOf("escalate-after-14-days")).isEqualTo(StatedFacts.ESCALATION);
            play.complete("confirm-benefit");
            assertThat(play.places()).isEmpty();
        }
    }
}

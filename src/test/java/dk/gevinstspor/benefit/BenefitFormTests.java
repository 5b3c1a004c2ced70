package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Delivery.Assessment;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.support.Rendered;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.TaskContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** What the forms about a benefit show and refuse, as a task and behind a mailed link. */
class BenefitFormTests extends FollowUpFixture {

    @Autowired
    private Rendered rendered;

    @Autowired
    @Qualifier("confirmBenefit")
    private ConfirmTask confirm;

    @Autowired
    @Qualifier("measureAgain")
    private ConfirmTask measureAgain;

    @Autowired
    private ConfirmByLink byLink;

    @Autowired
    private ActionPlanTask actionPlan;

    @Autowired
    private HarvestTask harvest;

    @Autowired
    private AssessBenefitTask assess;

    @Autowired
    private BenefitPanel panel;

    @Autowired
    private Evidence evidence;

    private UUID period;

    @BeforeEach
    void next() {
        clock.set(calendar.nextFollowUpAt(initiative).orElseThrow());
        period = calendar.openPeriod(initiative).orElseThrow();
    }

    private TaskContext task(String key) {
        return new TaskContext("1", key, period, cast.programme(), initiative);
    }

    private void answer(String fte) {
        confirming.confirm(
                period,
                new Answer(Fte.of(fte), GoalsMet.PARTLY, "Talt i robottens log", List.of()),
                Actor.onTheWeb(cast.head()));
    }

    private BoundForm<ConfirmForm> typed(Map<String, String> fields) {
        BoundForm<ConfirmForm> form = rendered.sent(ConfirmForm.class, fields);
        if (form.form() != null) {
            confirm.validate(form.form(), task("confirm-benefit"), form.errors());
        }
        return form;
    }

    private static List<String> codes(Errors errors) {
        return errors.getAllErrors().stream()
                .map(DefaultMessageSourceResolvable::getCode)
                .toList();
    }

    @Test
    void the_owner_sees_the_contract_the_last_figure_and_how_it_was_computed() {
        assertThat(rendered.form(confirm, task("confirm-benefit")))
                .contains("pr. 15. august 2022", "0,6 ÅV", "1,5 ÅV", "27.000 om året", "Svar inden for 10 dage")
                .contains("type=\"file\"")
                .doesNotContain("??");
        assertThat(rendered.fragment("links/confirm-benefit", "registered", byLink.model(period)))
                .contains("3. kvartal 2022")
                .doesNotContain("??");
    }

    @Test
    void the_link_shows_the_same_form_and_afterwards_what_was_registered() {
        BoundForm<ConfirmForm> opened = rendered.sent(ConfirmForm.class, Map.of());
        assertThat(rendered.form("links/confirm-benefit", opened, byLink.model(period)))
                .contains("Partshøring", "Sparede årsværk om året", "Skriv, hvor mange årsværk")
                .doesNotContain("??");

        byLink.submit(typed(Map.of("fte", "0,6", "goals", "MET")).value(), period, linkOf(cast.head()));
        assertThat(rendered.fragment("links/confirm-benefit", "registered", byLink.model(period)))
                .contains("Registreret gevinst om året", "0,6 ÅV");
        assertThat(followUps.confirmed(initiative))
                .hasValueSatisfying(each -> assertThat(each.channel()).isEqualTo(Channel.LINK));
    }

    private static Actor linkOf(UUID person) {
        return new Actor(person, null, Channel.LINK);
    }

    @Test
    void a_figure_that_cannot_be_is_refused_at_its_field() {
        assertThat(codes(typed(Map.of("fte", "0.6", "goals", "MET")).errors())).containsExactly("typeMismatch");
        assertThat(codes(typed(Map.of("fte", "-0,1", "goals", "MET")).errors())).containsExactly("PositiveOrZero");
        assertThat(codes(typed(Map.of("goals", "MET")).errors())).containsExactly("NotNull");
        assertThat(codes(typed(Map.of("fte", "1,6", "goals", "MET")).errors()))
                .containsExactly("form.confirm-benefit.fte.baseline");
        assertThat(codes(typed(Map.of("fte", "0,6")).errors())).containsExactly("form.confirm-benefit.goals.missing");
        assertThat(typed(Map.of("fte", "0", "goals", "NOT")).hasErrors()).isFalse();
    }

    @Test
    void evidence_is_kept_with_the_confirmation_for_those_who_may_read_the_contract() {
        ConfirmForm form = new ConfirmForm(
                Fte.of("0.6"),
                GoalsMet.MET,
                "Se loggen",
                new MockMultipartFile(
                        "evidence", "log.txt", "text/plain", "27.000 kørsler".getBytes(StandardCharsets.UTF_8)));
        confirm.submit(form, task("confirm-benefit"), Actor.onTheWeb(cast.head()));

        UUID confirmation = followUps.confirmed(initiative).orElseThrow().id();
        UUID file = evidence.of(initiative).get(confirmation).get(0).id();
        assertThat(evidence.maySee(cast.controller(), file)).isTrue();
        assertThat(evidence.maySee(cast.delivery(), file)).isFalse();
        assertThat(rendered.panel(panel, cast.controller(), initiative)).contains("log.txt", "Se loggen");
        assertThat(rendered.panel(panel, cast.delivery(), initiative))
                .contains("0,6 ÅV", "Eva Enhedschef", "på nettet")
                .doesNotContain("log.txt", "Se loggen");
    }

    @Test
    void only_the_owner_and_who_acts_for_her_may_answer() {
        Errors errors = new BeanPropertyBindingResult(ConfirmForm.EMPTY, "form");
        confirm.permit(task("confirm-benefit"), Actor.onTheWeb(cast.head()), errors);
        assertThat(errors.hasErrors()).isFalse();

        confirm.permit(task("confirm-benefit"), Actor.onTheWeb(cast.manager()), errors);
        assertThat(codes(errors)).containsExactly("form.confirm-benefit.notOwner");
    }

    @Test
    void the_action_plan_is_laid_beside_what_is_missing() {
        answer("0.5");
        String drawn = rendered.form(actionPlan, task("action-plan"));
        assertThat(drawn).contains("Bekræftet: 0,5 ÅV. Aftalt: 0,6 ÅV.", "10 %").doesNotContain("??");

        BoundForm<ActionPlanTask.Form> late = rendered.sent(
                ActionPlanTask.Form.class,
                Map.of("measures", "Oplær", "responsibleId", UUID.randomUUID().toString(), "deadline", "15.08.2022"));
        actionPlan.validate(late.value(), task("action-plan"), late.errors());
        assertThat(codes(late.errors()))
                .containsExactlyInAnyOrder("form.action-plan.deadline.past", "form.action-plan.responsibleId.unknown");

        actionPlan.submit(
                new ActionPlanTask.Form("Oplær flere", cast.processOwner(), LocalDate.of(2022, 10, 1)),
                task("action-plan"),
                Actor.onTheWeb(cast.head()));
        assertThat(rendered.form(measureAgain, task("measure-again")))
                .contains("Oplær flere", "1. oktober 2022")
                .doesNotContain("??");
        assertThat(rendered.panel(panel, cast.chair(), initiative)).contains("Oplær flere", "Per Procesejer");
    }

    private BoundForm<HarvestTask.Form> harvesting(Map<String, String> fields) {
        BoundForm<HarvestTask.Form> form = rendered.sent(HarvestTask.Form.class, fields);
        harvest.validate(form.value(), task("harvest"), form.errors());
        return form;
    }

    @Test
    void the_controller_names_what_is_reduced_or_why_not_now() {
        answer("0.6");
        assertThat(rendered.form(harvest, task("harvest")))
                .contains("Højst 0,6 ÅV", "12 ÅV", "Nedlægger")
                .doesNotContain("??");

        assertThat(codes(harvesting(Map.of("choice", "POST", "fte", "0,6")).errors()))
                .containsExactly("form.harvest.post.missing");
        assertThat(codes(harvesting(Map.of("choice", "POST", "post", "Stilling 7"))
                        .errors()))
                .containsExactly("form.harvest.fte.missing");
        assertThat(codes(harvesting(Map.of("choice", "BUDGET_LINE", "fte", "0,6"))
                        .errors()))
                .containsExactly("form.harvest.budgetLineId.missing");
        assertThat(codes(harvesting(Map.of("choice", "NOT_NOW")).errors()))
                .containsExactly("form.harvest.reason.missing");
        assertThat(codes(harvesting(Map.of("choice", "POST", "post", "Stilling 7", "fte", "0,7"))
                        .errors()))
                .containsExactly("form.harvest.objection.MORE_THAN_CONFIRMED");

        harvest.submit(
                harvesting(Map.of("choice", "POST", "post", "Stilling 7", "fte", "0,6"))
                        .value(),
                task("harvest"),
                Actor.onTheWeb(cast.controller()));
        assertThat(rendered.panel(panel, cast.chair(), initiative))
                .contains("Høstet af stillingen Stilling 7", "Carl Controller")
                .doesNotContain("??");
    }

    @Test
    void who_confirmed_is_told_that_somebody_else_must_harvest_or_assess() {
        confirming.confirm(
                period,
                new Answer(Fte.of("0.6"), GoalsMet.MET, null, List.of()),
                new Actor(cast.controller(), cast.head(), Channel.WEB));
        Errors errors = new BeanPropertyBindingResult(ConfirmForm.EMPTY, "form");
        harvest.permit(task("harvest"), Actor.onTheWeb(cast.controller()), errors);
        assess.permit(task("assess-benefit"), Actor.onTheWeb(cast.controller()), errors);

        assertThat(codes(errors)).containsExactly("form.harvest.fourEyes", "form.assess-benefit.fourEyes");
    }

    @Test
    void the_steering_group_assesses_with_every_quarter_before_it() {
        answer("0.6");
        BoundForm<AssessBenefitTask.Form> early =
                rendered.sent(AssessBenefitTask.Form.class, Map.of("choice", "PERMANENT", "reason", "Holder"));
        assess.validate(early.value(), task("assess-benefit"), early.errors());
        assertThat(codes(early.errors())).containsExactly("form.assess-benefit.early");

        for (int quarters = 1; quarters < 4; quarters++) {
            next();
            answer("0.6");
        }
        assertThat(rendered.form(assess, task("assess-benefit")))
                .contains("3. kvartal 2022", "2. kvartal 2023", "0,6 ÅV", "Bekræftet", "Gevinsten er varig")
                .doesNotContain("??");
        assess.submit(
                new AssessBenefitTask.Form(Assessment.PERMANENT, "Holder"),
                task("assess-benefit"),
                Actor.onTheWeb(cast.chair()));
        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PERMANENT);
    }

    @Test
    void every_figure_leads_to_the_confirmation_it_comes_from() {
        answer("0.6");
        UUID confirmation = followUps.confirmed(initiative).orElseThrow().id();

        assertThat(rendered.panel(panel, cast.chair(), initiative))
                .contains(
                        "href=\"/gevinster/bekraeftelser/" + confirmation + "\"",
                        "344,4 t.kr.",
                        "id=\"bekraeftelse-" + confirmation + "\"")
                .contains("Delvist opfyldt", "Talt i robottens log", "Næste opfølgning: 15. november 2022")
                .doesNotContain("??");
    }
}

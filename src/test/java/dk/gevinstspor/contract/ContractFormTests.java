package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.Rendered;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.TaskContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.FieldError;

@DatabaseTest
@Transactional
class ContractFormTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Rendered rendered;

    @Autowired
    private DraftContractTask draft;

    @Autowired
    @Qualifier("signAsUnitHead")
    private SignTask sign;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Signing signing;

    @Autowired
    private ContractPanel panel;

    @Autowired
    private ContractRights rights;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void atItsContract() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
    }

    private TaskContext drafting() {
        return new TaskContext("1", "draft-contract", initiative, cast.programme(), initiative);
    }

    private static Map<String, String> typed(String fte) {
        Map<String, String> fields = new HashMap<>();
        fields.put("promises[0].fromDay", "15.05.2022");
        fields.put("promises[0].fte", fte);
        fields.put("promises[1].fromDay", "");
        fields.put("promises[1].fte", "");
        fields.put("method", "VOLUME");
        fields.put("redeploymentPlan", "Opgaverne omfordeles");
        fields.put("_acknowledged", "on");
        return fields;
    }

    private BoundForm<DraftContractForm> checked(Map<String, String> fields) {
        BoundForm<DraftContractForm> form = rendered.sent(DraftContractForm.class, fields);
        if (!form.hasErrors()) {
            draft.validate(form.value(), drafting(), form.errors());
        }
        return form;
    }

    private static String errorAt(BoundForm<?> form, String field) {
        return form.errors().getFieldErrors(field).stream()
                .map(FieldError::getCode)
                .findFirst()
                .orElse(null);
    }

    private UUID sent(String fte) {
        BoundForm<DraftContractForm> form = checked(typed(fte));
        draft.submit(form.value(), drafting(), Actor.onTheWeb(cast.manager()));
        return contracts.current(initiative).orElseThrow().id();
    }

    @Test
    void it_opens_with_the_estimate_from_the_planned_go_live_on() {
        assertThat(rendered.form(draft, drafting()))
                .contains(
                        "name=\"_acknowledged\"",
                        "value=\"15.05.2022\"",
                        "value=\"0,6\"",
                        "1,5 ÅV",
                        "12 ÅV",
                        "0,4 til 0,8 ÅV")
                .doesNotContain("??");
    }

    @Test
    void what_was_typed_goes_out_for_signature() {
        UUID contract = sent("0,6");

        assertThat(contracts.profile(contract).promises()).containsExactly(new Promise(T, Fte.of("0.6")));
        assertThat(contracts.get(contract).terms().baselineId()).isNotNull();
        assertThat(contracts.needsSignature(contract, Party.UNIT_HEAD)).isTrue();
    }

    @Test
    void a_profile_that_makes_no_sense_is_refused_at_its_field() {
        Map<String, String> half = typed("0,6");
        half.put("promises[1].fromDay", "01.10.2022");
        assertThat(errorAt(checked(half), "promises[1].fte")).isEqualTo("form.draft-contract.promises.incomplete");

        Map<String, String> twice = typed("0,6");
        twice.put("promises[1].fromDay", "15.05.2022");
        twice.put("promises[1].fte", "0,7");
        assertThat(errorAt(checked(twice), "promises[0].fromDay")).isEqualTo("form.draft-contract.promises.twice");

        assertThat(errorAt(checked(typed("-1")), "promises[0].fte")).isEqualTo("form.draft-contract.promises.much");
        assertThat(errorAt(checked(typed("0")), "promises[0].fte")).isEqualTo("form.draft-contract.promises.zero");
        assertThat(errorAt(checked(typed("0.6")), "promises[0].fte")).isEqualTo("typeMismatch");
        Map<String, String> empty = typed("");
        empty.put("promises[0].fromDay", "");
        assertThat(errorAt(checked(empty), "promises[0].fromDay")).isEqualTo("form.draft-contract.promises.missing");
    }

    @Test
    void more_than_the_baseline_warns_but_does_not_stop() {
        BoundForm<DraftContractForm> warned = checked(typed("1,6"));
        assertThat(errorAt(warned, "acknowledged")).isEqualTo("form.draft-contract.warning.OVER_BASELINE");
        assertThat(rendered.form("forms/draft-contract", warned, draft.model(drafting())))
                .contains("Der loves 1,6 ÅV, men arbejdet er kun målt til 1,5 ÅV");

        Map<String, String> anyway = typed("1,6");
        anyway.put("acknowledged", "true");
        assertThat(checked(anyway).hasErrors()).isFalse();
    }

    @Test
    void what_cannot_be_read_stays_in_its_field() {
        assertThat(rendered.form("forms/draft-contract", checked(typed("0.6")), draft.model(drafting())))
                .contains("value=\"0.6\"", "value=\"15.05.2022\"", "Opgaverne omfordeles")
                .contains("Skriv et tal med komma");
    }

    @Test
    void the_same_ftes_promised_twice_warn() {
        Map<String, String> large = typed("11");
        large.put("acknowledged", "true");
        draft.submit(checked(large).value(), drafting(), Actor.onTheWeb(cast.manager()));
        initiative = played.atContract(cast);

        assertThat(errorAt(checked(typed("1")), "acknowledged")).isNull();
        assertThat(errorAt(checked(typed("1,1")), "acknowledged"))
                .isEqualTo("form.draft-contract.warning.OVER_STAFFING");
    }

    @Test
    void the_party_reads_the_whole_contract_before_she_signs() {
        UUID contract = sent("0,6");
        TaskContext task = new TaskContext("2", "sign-unit-head", contract, cast.programme(), initiative);

        assertThat(rendered.form(sign, task))
                .contains("15. maj 2022", "0,6", "Eva Enhedschef", "Opgaverne omfordeles", "Jeg underskriver")
                .doesNotContain("??");
    }

    @Test
    void who_sends_back_says_why_and_the_next_draft_shows_it() {
        UUID contract = sent("0,6");
        TaskContext task = new TaskContext("2", "sign-unit-head", contract, cast.programme(), initiative);
        BoundForm<SignForm> silent = rendered.sent(SignForm.class, Map.of("choice", "SEND_BACK"));
        sign.validate(silent.value(), task, silent.errors());
        assertThat(errorAt(silent, "reason")).isEqualTo("form.reason.missing");

        sign.submit(new SignForm(SignForm.Choice.SEND_BACK, "For højt"), task, Actor.onTheWeb(cast.head()));
        assertThat(rendered.form(draft, drafting())).contains("For højt");
    }

    @Test
    void the_panel_shows_who_signed_and_who_is_missing() {
        UUID contract = sent("0,6");
        signing.sign(contract, Party.UNIT_HEAD, Actor.onTheWeb(cast.head()));

        assertThat(rendered.panel(panel, cast.chair(), initiative))
                .contains("Version 1", "Til underskrift", "Eva Enhedschef den 3. januar 2022", "Mangler")
                .doesNotContain("??");
    }

    @Test
    void before_there_is_a_contract_the_panel_says_so() {
        assertThat(rendered.panel(panel, cast.chair(), initiative)).contains("ikke udarbejdet en kontrakt");
    }

    @Test
    void the_contract_is_read_by_its_parties_the_programme_the_controller_and_the_steering_group() {
        sent("0,6");

        assertThat(new UUID[] {cast.head(), cast.manager(), cast.consultant(), cast.controller(), cast.chair()})
                .allMatch(person -> rights.mayRead(person, initiative));
        assertThat(new UUID[] {cast.processOwner(), cast.director(), cast.delivery(), cast.outsider()})
                .noneMatch(person -> rights.mayRead(person, initiative));
    }
}

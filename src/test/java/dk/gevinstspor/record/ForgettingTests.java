package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.contract.Draft;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.contract.Party;
import dk.gevinstspor.contract.Signing;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person disappears; what she signed, and that she sent something back, does not. */
@DatabaseTest
class ForgettingTests {

    private static final List<String> TABLES = List.of("mail_outbox", "contract_step", "record_entry", "task_comment");
    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signing signing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private PersonSetup people;

    @Autowired
    private Directory directory;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Mails mails;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;
    private UUID initiative;
    private Actor admin;

    @BeforeEach
    void sheSentItBackWithAReason() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        admin = Actor.onTheWeb(cast.admin());
        initiative = played.live(cast, T);
        BenefitContract amendment = drafting.amend(
                initiative, Draft.of(Played.from(T, Fte.of("0.9")), Played.TERMS), Actor.onTheWeb(cast.manager()));
        signing.sendBack(amendment.id(), Party.UNIT_HEAD, "Min mand er syg " + initiative, Actor.onTheWeb(cast.head()));
    }

    private String reason() {
        return jdbc.sql("""
                        select s.reason from contract_step s join benefit_contract c on c.id = s.contract_id
                        where c.initiative_id = ? and s.state = 'SENT_BACK'""").param(initiative).query(String.class).single();
    }

    @Test
    void name_address_and_texts_go_and_figures_signatures_and_the_chain_stay() {
        assertThat(people.anonymise(cast.head(), admin))
                .as("only who is disabled")
                .isFalse();
        people.disable(cast.head(), admin);
        assertThat(people.anonymise(cast.head(), admin)).isTrue();
        forgetting.forget(cast.head(), admin);

        assertThat(directory.person(cast.head()).name()).isEqualTo("Anonym");
        assertThat(directory.person(cast.head()).email()).doesNotContain("evaenhedschef");
        assertThat(reason()).isEmpty();
        assertThat(contracts.promisedOn(initiative, T)).contains(Played.PROMISED);
        assertThat(contracts.signatures(
                        contracts.inForce(initiative).orElseThrow().id()))
                .extracting(each -> each.personId())
                .contains(cast.head());
        assertThat(verification.verify(initiative).breaks()).isEmpty();
    }

    @Test
    void no_table_keeps_her_reason_or_names_her_in_what_was_mailed_about_it() {
        delivery.deliverAll();
        String name = directory.person(cast.head()).name();
        people.disable(cast.head(), admin);
        people.anonymise(cast.head(), admin);
        forgetting.forget(cast.head(), admin);
        transaction.executeWithoutResult(status -> mails.forget(name, "Anonym"));

        assertThat(jdbc.sql("select parameters ->> 'by' from mail_outbox where template = 'contract-sent-back'"
                                + " and thread in (select id from benefit_contract where initiative_id = ?)")
                        .param(initiative)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("Anonym");
        for (String table : TABLES) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%Min mand er syg "
                                    + initiative + "%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_text_put_back_in_another_wording_is_found() {
        forgetting.forget(cast.head(), admin);
        jdbc.sql("alter table contract_step disable trigger all").update();
        jdbc.sql("update contract_step set reason = 'Noget andet' where reason = '' and person_id = ?")
                .param(cast.head())
                .update();
        jdbc.sql("alter table contract_step enable trigger all").update();

        assertThat(verification.verify(initiative).first()).map(Break::fault).contains(Fault.FACT_CHANGED);
    }

    @Test
    void without_saying_so_nobody_empties_a_text() {
        assertThatThrownBy(() -> jdbc.sql("update contract_step set reason = '' where person_id = ?")
                        .param(cast.head())
                        .update())
                .hasMessageContaining("append-only");
    }
}

package dk.gevinstspor.workplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is found, in Danish, and by whom. */
@DatabaseTest
@Transactional
class SearchTests {

    @Autowired
    private Search search;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void an_initiative_with_texts_of_every_kind() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
        fact(
                "insert into initiative_document (file_id, initiative_id, title, valid_from, recorded_at, person_id, channel)"
                        + " values (gen_random_uuid(), ?, 'Databehandleraftalen', current_date, now(), ?, 'WEB')");
        fact("insert into risk (id, risk_id, initiative_id, title, likelihood, impact, response, closed, valid_from,"
                + " recorded_at, person_id, channel) values (gen_random_uuid(), gen_random_uuid(), ?,"
                + " 'Registret udfases', 3, 3, 'Spørg ministeriet', false, current_date, now(), ?, 'WEB')");
        fact(
                "insert into decision (id, initiative_id, step, outcome, reason, valid_from, recorded_at, person_id, channel)"
                        + " values (gen_random_uuid(), ?, 'DESIGN', 'DONE', 'Leverandørerne er enige om grænsefladen',"
                        + " current_date, now(), ?, 'WEB')");
        fact("insert into task_comment (business_key, initiative_id, definition_key, text, valid_from, recorded_at,"
                + " person_id, channel) values (gen_random_uuid(), ?, 'design', 'Kan I nå det inden ferien?',"
                + " current_date, now(), ?, 'WEB')");
    }

    @ParameterizedTest
    @CsvSource({
        "partshøring, INITIATIVE",
        "partshøringer, INITIATIVE",
        "PARTSHØRINGENS, INITIATIVE",
        "partsh, INITIATIVE",
        "breve hånden, INITIATIVE",
        "databehandleraftale, DOCUMENT",
        "registrets, RISK",
        "ministeriets, RISK",
        "leverandør, DECISION",
        "feriens, COMMENT"
    })
    void words_are_found_in_their_other_forms_and_by_their_beginning(String words, Hit.Kind kind) {
        assertThat(find(words, cast.manager()))
                .filteredOn(hit -> initiative.equals(hit.initiativeId()))
                .as(words)
                .extracting(Hit::kind)
                .containsExactly(kind);
    }

    @Test
    void an_initiative_is_listed_once_with_the_number_of_its_other_texts() {
        fact("insert into task_comment (business_key, initiative_id, definition_key, text, valid_from, recorded_at,"
                + " person_id, channel) values (gen_random_uuid(), ?, 'design', 'Partshøringen er sendt',"
                + " current_date, now(), ?, 'WEB')");

        List<Hit> hits = ours("partshøring");

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).more()).isEqualTo(1);
        assertThat(hits.get(0).kind()).isEqualTo(Hit.Kind.INITIATIVE);
    }

    @Test
    void a_number_finds_its_initiative() {
        int number = jdbc.sql("select number from initiative where id = ?")
                .param(initiative)
                .query(Integer.class)
                .single();

        assertThat(ours("A-" + number)).hasSize(1);
        assertThat(ours("a" + number)).hasSize(1);
        assertThat(find("A-" + number, cast.outsider())).noneMatch(hit -> initiative.equals(hit.initiativeId()));
    }

    @Test
    void the_words_are_marked_in_the_text() {
        Hit hit = ours("leverandør").get(0);

        assertThat(hit.excerpt().parts())
                .startsWith(new Marked.Part("Leverandørerne", true))
                .anyMatch(part -> !part.hit() && part.text().contains("enige"));
    }

    @Test
    void people_and_units_are_found_by_everybody() {
        assertThat(find("Eva Enhedschef", cast.outsider()))
                .anyMatch(
                        hit -> hit.kind() == Hit.Kind.PERSON && hit.subjectId().equals(cast.head()));
        assertThat(find("enhedsch", cast.outsider()))
                .anyMatch(
                        hit -> hit.kind() == Hit.Kind.PERSON && hit.subjectId().equals(cast.head()));
        UUID unit = jdbc.sql("update unit_version set name = 'Vejmarkering' where unit_id = ? returning unit_id")
                .param(cast.unit())
                .query(UUID.class)
                .single();
        assertThat(find("vejmarkeringen", cast.outsider()))
                .extracting(Hit::subjectId)
                .contains(unit);
    }

    @Test
    void what_one_may_not_read_one_does_not_find() {
        for (String words : List.of("partshøring", "databehandleraftale", "ministeriets", "leverandør", "ferie")) {
            assertThat(find(words, cast.outsider())).as(words).noneMatch(hit -> initiative.equals(hit.initiativeId()));
            assertThat(find(words, cast.head())).as(words).anyMatch(hit -> initiative.equals(hit.initiativeId()));
        }
        Cast others = organisation.programme();
        assertThat(find("partshøring", others.manager())).noneMatch(hit -> initiative.equals(hit.initiativeId()));
    }

    @Test
    void a_changed_risk_is_found_by_its_new_words_only() {
        UUID risk = jdbc.sql("select risk_id from risk where initiative_id = ?")
                .param(initiative)
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "insert into risk (id, risk_id, initiative_id, title, likelihood, impact, response, closed, valid_from,"
                                + " recorded_at, person_id, channel) values (gen_random_uuid(), ?, ?, 'Kodeordet glemmes', 3, 3,"
                                + " 'Skriv det op', false, current_date, now(), ?, 'WEB')")
                .params(risk, initiative, cast.manager())
                .update();

        assertThat(ours("kodeord")).hasSize(1);
        assertThat(ours("ministeriets")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "\"",
                "\"uafsluttet",
                "a & b",
                "!:*()",
                "og",
                "-",
                "- -",
                "<script>alert(1)</script>",
                "\\",
                ":*",
                "%",
                "ord or",
                "æøå ÆØÅ",
                "1234567890123456789",
                "\uE000x\uE001",
                "😀",
                "a\u0000b"
            })
    void nothing_that_is_typed_breaks_it(String typed) {
        assertThatCode(() -> find(typed, cast.head())).doesNotThrowAnyException();
    }

    @Test
    void a_minus_leaves_out_and_quotation_marks_hold_together() {
        assertThat(ours("leverandør -enig")).isEmpty();
        assertThat(ours("\"enige om grænsefladen\"")).hasSize(1);
        assertThat(ours("\"grænsefladen om enige\"")).isEmpty();
        assertThat(ours("kodeord eller leverandør")).hasSize(1);
    }

    private void fact(String sql) {
        jdbc.sql(sql).params(initiative, cast.manager()).update();
    }

    private List<Hit> ours(String words) {
        return find(words, cast.manager()).stream()
                .filter(hit -> initiative.equals(hit.initiativeId()))
                .toList();
    }

    private List<Hit> find(String words, UUID reader) {
        return search.find(new Question(words), rights.reach(reader), 1).hits();
    }
}

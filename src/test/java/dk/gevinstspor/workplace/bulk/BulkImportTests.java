package dk.gevinstspor.workplace.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.workplace.bulk.BulkImport.Failure;
import dk.gevinstspor.workplace.bulk.BulkImport.State;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A file becomes initiatives, all of its lines or none. The worker's thread is played by the test. */
@DatabaseTest
@Import(StatementCounter.class)
class BulkImportTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private UnitSetup units;

    @Autowired
    private BulkImports imports;

    @Autowired
    private BulkCreation creation;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Intake intake;

    @Autowired
    private Today today;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    private ImportDesk desk;

    @BeforeEach
    void aDesk() {
        desk = ImportDesk.of(mvc, organisation, jdbc);
    }

    @Test
    void every_line_becomes_an_initiative_as_if_its_sender_had_typed_it() throws Exception {
        UUID id = desk.sent("""
                Partshøring;"Breve skrives
                i hånden";%1$s
                =Gravetilladelser;Behandles én ad gangen;%1$s
                """.formatted(desk.unit()));
        assertThat(made()).isEmpty();
        desk.page(id).andExpect(content().string(containsString("Partshøring")));

        desk.start(id);
        assertThat(creation.next(() -> true)).isTrue();

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(made()).extracting(Initiative::title).containsExactly("Partshøring", "=Gravetilladelser");
        Initiative first = made().get(0);
        assertThat(first.stage()).isEqualTo(Stage.IDEA);
        assertThat(first.idea().submittedBy()).isEqualTo(desk.cast().consultant());
        assertThat(first.idea().description()).contains("i hånden");
        assertThat(jdbc.sql("select definition_key from task where initiative_id = ?")
                        .param(first.id())
                        .query(String.class)
                        .list())
                .containsExactly("receive-idea");
        assertThat(jdbc.sql("select channel || ' ' || person_id from stage_entry where initiative_id = ?")
                        .param(first.id())
                        .query(String.class)
                        .list())
                .containsExactly("IMPORT " + desk.cast().consultant());
        desk.page(id).andExpect(content().string(containsString("/initiativer/" + first.id())));
        assertThat(creation.next(() -> true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"xlsx,da", "xlsx,en", "csv,da", "csv,en"})
    void what_was_exported_can_be_imported_again(String kind, String language) throws Exception {
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params("Afdeling " + UUID.randomUUID(), desk.cast().department())
                .update();
        UUID elsewhere =
                units.add(desk.cast().administration(), Unit.Kind.DEPARTMENT, "Anden", Fte.of("5"), Actor.SYSTEM);
        UUID namesake = units.add(elsewhere, Unit.Kind.UNIT, desk.unit(), Fte.of("5"), Actor.SYSTEM);
        UUID first = play(
                "=SUM(1); \"citat\", æøå",
                "Første linje\nanden; linje, med 'tegn' og \"citat\"",
                desk.cast().unit());
        UUID second = play("-1 er ingen formel", "+45 33 66 33 66", namesake);
        byte[] exported = mvc.perform(get("/initiativer/regneark." + kind)
                        .param("sprog", language)
                        .with(SignIn.as(desk.cast().consultant())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        desk.send("igen." + kind, exported)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har allerede")));

        jdbc.sql("update initiative set stage = 'REJECTED', left_stage = 'IDEA' where id in (?, ?)")
                .params(first, second)
                .update();
        String url = Objects.requireNonNull(desk.send("igen." + kind, exported)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        desk.start(UUID.fromString(url.replaceFirst(".*/", "")));
        creation.next(() -> true);

        assertThat(made().stream().filter(each -> each.stage() == Stage.IDEA))
                .extracting(
                        each -> each.idea().title(),
                        each -> each.idea().description(),
                        each -> each.idea().unitId())
                .containsExactlyInAnyOrderElementsOf(made().stream()
                        .filter(each -> each.stage() == Stage.REJECTED)
                        .map(each -> tuple(
                                each.idea().title(),
                                each.idea().description(),
                                each.idea().unitId()))
                        .toList())
                .hasSize(2);
    }

    private UUID play(String title, String description, UUID unitId) {
        return intake.submit(
                UUID.randomUUID(),
                desk.cast().programme(),
                new Initiative.Idea(title, description, unitId, desk.cast().head(), today.now()),
                Actor.onTheWeb(desk.cast().head()));
    }

    @Test
    void who_is_stopped_half_way_has_created_nothing_and_begins_again() throws Exception {
        UUID id = desk.sent(desk.lines(45));
        desk.start(id);
        AtomicInteger asked = new AtomicInteger();

        assertThat(creation.next(() -> asked.incrementAndGet() < 2)).isFalse();

        assertThat(made()).isEmpty();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
        AtomicInteger shown = new AtomicInteger();
        creation.next(() -> {
            shown.set(imports.find(id).orElseThrow().created());
            return true;
        });
        assertThat(made()).hasSize(45);
        assertThat(shown).as("told to others while at work").hasValue(40);
    }

    @Test
    void what_breaks_again_and_again_is_given_up_with_nothing_created() throws Exception {
        UUID id = desk.sent(desk.lines(25));
        desk.start(id);

        for (int i = 0; i < 3; i++) {
            assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
            creation.next(() -> {
                throw new IllegalStateException("the disk is full");
            });
        }

        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo(Failure.BROKEN);
        assertThat(made()).isEmpty();
        desk.page(id).andExpect(content().string(containsString("Intet er oprettet")));
    }

    @Test
    void a_unit_that_is_closed_before_the_worker_comes_gets_no_initiatives() throws Exception {
        UUID id = desk.sent(desk.lines(3));
        jdbc.sql("update initiative_import_line set unit_id = ? where import_id = ? and line = 4")
                .params(UUID.randomUUID(), id)
                .update();
        desk.start(id);

        creation.next(() -> true);

        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo(Failure.UNITS);
        assertThat(made()).isEmpty();
    }

    @Test
    void the_same_file_twice_is_not_the_same_initiatives_twice() throws Exception {
        UUID first = desk.sent(desk.lines(2));
        UUID second = desk.sent(desk.lines(2));
        desk.start(first);
        desk.start(second);
        desk.start(second);
        creation.next(() -> true);
        creation.next(() -> true);

        assertThat(imports.find(second).orElseThrow().failure()).isEqualTo(Failure.DUPLICATES);
        assertThat(made()).hasSize(2);
        desk.sendCsv(desk.lines(2))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(containsString("allerede A-" + made().get(0).number())));
    }

    @Test
    void a_file_is_its_senders_and_can_be_thrown_away_until_it_is_started() throws Exception {
        UUID id = desk.sent(desk.lines(1));
        mvc.perform(get("/initiativer/indlaes/" + id).with(SignIn.as(desk.cast().manager())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/initiativer/indlaes/" + id)
                        .with(SignIn.as(desk.cast().manager()))
                        .with(csrf()))
                .andExpect(status().isNotFound());

        mvc.perform(post("/initiativer/indlaes/" + id + "/fjern")
                        .with(SignIn.as(desk.cast().consultant()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiativer/indlaes"));
        desk.page(id).andExpect(status().isNotFound());
        UUID started = desk.sent(desk.lines(1));
        desk.start(started);
        mvc.perform(post("/initiativer/indlaes/" + started + "/fjern")
                        .with(SignIn.as(desk.cast().consultant()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        creation.next(() -> true);
    }

    @Test
    void progress_is_fetched_while_it_works_and_stops_when_it_is_done() throws Exception {
        UUID id = desk.sent(desk.lines(1));
        desk.start(id);
        desk.progress(id).andExpect(content().string(containsString("hx-trigger=\"every 1s\"")));
        creation.next(() -> true);
        desk.progress(id).andExpect(content().string(not(containsString("hx-trigger"))));
    }

    @Test
    void a_line_takes_the_same_number_of_statements_however_many_there_are() throws Exception {
        int few = statements(40);
        int some = statements(80);
        int many = statements(120);

        assertThat(many - some).isEqualTo(some - few);
        assertThat((many - some) / 40.0).as("statements for a line").isLessThan(30);
    }

    private int statements(int lines) throws Exception {
        desk = ImportDesk.of(mvc, organisation, jdbc);
        UUID id = desk.sent(desk.lines(lines));
        desk.start(id);
        counter.reset();
        creation.next(() -> true);
        assertThat(made()).hasSize(lines);
        return counter.sent().size();
    }

    private List<Initiative> made() {
        return initiatives.of(desk.cast().programme());
    }
}

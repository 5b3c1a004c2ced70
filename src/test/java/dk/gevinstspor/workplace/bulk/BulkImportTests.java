package dk.gevinstspor.workplace.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
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
import dk.gevinstspor.support.TestOrganisation.Cast;
import dk.gevinstspor.workplace.bulk.BulkImport.Failure;
import dk.gevinstspor.workplace.bulk.BulkImport.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A file becomes initiatives, all of its lines or none. The worker's thread is played by the test. */
@DatabaseTest
@Import(StatementCounter.class)
class BulkImportTests {

    private static final String HEADING = "Titel;Beskrivelse;Enhed\n";

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

    private Cast cast;
    private String unit;

    @BeforeEach
    void aUnitOfItsOwnName() {
        cast = organisation.programme();
        unit = "Enhed " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(unit, cast.unit())
                .update();
    }

    @Test
    void every_line_becomes_an_initiative_as_if_its_sender_had_typed_it() throws Exception {
        UUID id = sent("""
                Partshøring;"Breve skrives
                i hånden";%1$s
                =Gravetilladelser;Behandles én ad gangen;%1$s
                """.formatted(unit));
        assertThat(of(cast)).isEmpty();
        page(id).andExpect(content().string(containsString("Partshøring")));

        start(id);
        assertThat(creation.next(() -> true)).isTrue();

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(of(cast)).extracting(Initiative::title).containsExactly("Partshøring", "=Gravetilladelser");
        Initiative first = of(cast).get(0);
        assertThat(first.stage()).isEqualTo(Stage.IDEA);
        assertThat(first.idea().submittedBy()).isEqualTo(cast.consultant());
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
                .containsExactly("IMPORT " + cast.consultant());
        page(id).andExpect(content().string(containsString("/initiativer/" + first.id())));
        assertThat(creation.next(() -> true)).isFalse();
    }

    @Test
    void the_template_is_filled_in_and_read_in_either_language() throws Exception {
        for (String language : new String[] {"da", "en"}) {
            byte[] template = mvc.perform(get("/initiativer/indlaes/skabelon.xlsx")
                            .param("sprog", language)
                            .with(SignIn.as(cast.manager())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            byte[] filled;
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                XSSFRow row = workbook.getSheetAt(0).createRow(1);
                row.createCell(0).setCellValue("På " + language);
                row.createCell(1).setCellValue("Fra skabelonen");
                row.createCell(2).setCellValue(unit);
                workbook.write(bytes);
                filled = bytes.toByteArray();
            }

            send("initiativer.xlsx", filled).andExpect(status().is3xxRedirection());
            send("tom.xlsx", template)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("ingen linjer")));
        }
    }

    @Test
    void whatever_is_wrong_is_told_by_line_and_column_and_nothing_is_kept() throws Exception {
        String answer = sendCsv("""
                Partshøring;Breve;%1$s
                ;Uden titel;%1$s
                Ukendt enhed;Et sted;Nirgends
                partshøring;Det samme igen;%1$s
                %2$s;For lang;%1$s
                """.formatted(unit, "x".repeat(121)))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer.replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|"))
                .contains("|3|Titel|Feltet er tomt.")
                .contains("|4|Enhed|Ingen enhed hedder »Nirgends«.")
                .contains("|5|Titel|Linje 2 har samme titel og enhed.")
                .contains("|6|Titel|Teksten er på 121 tegn.");
        assertThat(imports.of(cast.consultant())).isEmpty();
    }

    @Test
    void a_file_without_the_headings_or_with_too_many_lines_is_refused() throws Exception {
        send("x.csv", "Navn;Enhed\nA;B\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kolonnen »Titel« mangler")));
        sendCsv(lines(BulkReader.MOST_LINES + 1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("mere end 10.000 linjer")));
        send("x.exe", new byte[] {'M', 'Z', 0, 1}).andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart("/initiativer/indlaes")
                        .param("programmeId", cast.programme().toString())
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void what_is_no_spreadsheet_is_told_so() throws Exception {
        send("x.txt", (HEADING + "A;B;" + unit).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("»x.txt« er ikke xlsx eller csv")));
        send("x.csv", "\n\n\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("ingen linjer")));
    }

    @ParameterizedTest
    @CsvSource({"xlsx,da", "xlsx,en", "csv,da", "csv,en"})
    void what_was_exported_can_be_imported_again(String kind, String language) throws Exception {
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params("Afdeling " + UUID.randomUUID(), cast.department())
                .update();
        UUID elsewhere = units.add(cast.administration(), Unit.Kind.DEPARTMENT, "Anden", Fte.of("5"), Actor.SYSTEM);
        UUID namesake = units.add(elsewhere, Unit.Kind.UNIT, unit, Fte.of("5"), Actor.SYSTEM);
        UUID first =
                play("=SUM(1); \"citat\", æøå", "Første linje\nanden; linje, med 'tegn' og \"citat\"", cast.unit());
        UUID second = play("-1 er ingen formel", "+45 33 66 33 66", namesake);
        byte[] exported = mvc.perform(get("/initiativer/regneark." + kind)
                        .param("sprog", language)
                        .with(SignIn.as(cast.consultant())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        send("igen." + kind, exported)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("har allerede")));

        jdbc.sql("update initiative set stage = 'REJECTED', left_stage = 'IDEA' where id in (?, ?)")
                .params(first, second)
                .update();
        String url = Objects.requireNonNull(send("igen." + kind, exported)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        start(UUID.fromString(url.replaceFirst(".*/", "")));
        creation.next(() -> true);

        assertThat(of(cast).stream().filter(each -> each.stage() == Stage.IDEA))
                .extracting(
                        each -> each.idea().title(),
                        each -> each.idea().description(),
                        each -> each.idea().unitId())
                .containsExactlyInAnyOrderElementsOf(of(cast).stream()
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
                cast.programme(),
                new Initiative.Idea(title, description, unitId, cast.head(), today.now()),
                Actor.onTheWeb(cast.head()));
    }

    @Test
    void units_of_the_same_name_are_told_apart_by_their_department() throws Exception {
        String department = "Afdeling " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(department, cast.department())
                .update();
        UUID second = units.add(cast.administration(), Unit.Kind.DEPARTMENT, "Anden", Fte.of("5"), Actor.SYSTEM);
        units.add(second, Unit.Kind.UNIT, unit, Fte.of("5"), Actor.SYSTEM);

        sendCsv("A;B;" + unit)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Flere enheder hedder")));
        UUID id = sent("A;B;" + department + " /  " + unit);

        assertThat(imports.lines(id, 0, 5)).extracting(BulkLine::unitId).containsExactly(cast.unit());
    }

    @Test
    void a_unit_of_another_administration_has_no_ideas_for_this_programme() throws Exception {
        Cast other = organisation.programme();
        String elsewhere = "Enhed " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(elsewhere, other.unit())
                .update();

        sendCsv("A;B;" + elsewhere)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Ingen enhed hedder")));
    }

    @Test
    void who_is_stopped_half_way_has_created_nothing_and_begins_again() throws Exception {
        UUID id = sent(lines(45));
        start(id);
        AtomicInteger asked = new AtomicInteger();

        assertThat(creation.next(() -> asked.incrementAndGet() < 2)).isFalse();

        assertThat(of(cast)).isEmpty();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
        AtomicInteger shown = new AtomicInteger();
        creation.next(() -> {
            shown.set(imports.find(id).orElseThrow().created());
            return true;
        });
        assertThat(of(cast)).hasSize(45);
        assertThat(shown).as("told to others while at work").hasValue(40);
    }

    @Test
    void what_breaks_again_and_again_is_given_up_with_nothing_created() throws Exception {
        UUID id = sent(lines(25));
        start(id);

        for (int i = 0; i < 3; i++) {
            assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
            creation.next(() -> {
                throw new IllegalStateException("the disk is full");
            });
        }

        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo(Failure.BROKEN);
        assertThat(of(cast)).isEmpty();
        page(id).andExpect(content().string(containsString("Intet er oprettet")));
    }

    @Test
    void a_unit_that_is_closed_before_the_worker_comes_gets_no_initiatives() throws Exception {
        UUID id = sent(lines(3));
        jdbc.sql("update initiative_import_line set unit_id = ? where import_id = ? and line = 4")
                .params(UUID.randomUUID(), id)
                .update();
        start(id);

        creation.next(() -> true);

        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo(Failure.UNITS);
        assertThat(of(cast)).isEmpty();
    }

    @Test
    void the_same_file_twice_is_not_the_same_initiatives_twice() throws Exception {
        UUID first = sent(lines(2));
        UUID second = sent(lines(2));
        start(first);
        start(second);
        start(second);
        creation.next(() -> true);
        creation.next(() -> true);

        assertThat(imports.find(second).orElseThrow().failure()).isEqualTo(Failure.DUPLICATES);
        assertThat(of(cast)).hasSize(2);
        sendCsv(lines(2))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(containsString("allerede A-" + of(cast).get(0).number())));
    }

    @Test
    void a_file_is_its_senders_and_can_be_thrown_away_until_it_is_started() throws Exception {
        UUID id = sent(lines(1));
        mvc.perform(get("/initiativer/indlaes/" + id).with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/initiativer/indlaes/" + id)
                        .with(SignIn.as(cast.manager()))
                        .with(csrf()))
                .andExpect(status().isNotFound());

        mvc.perform(post("/initiativer/indlaes/" + id + "/fjern")
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiativer/indlaes"));
        page(id).andExpect(status().isNotFound());
        UUID started = sent(lines(1));
        start(started);
        mvc.perform(post("/initiativer/indlaes/" + started + "/fjern")
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf()))
                .andExpect(status().isConflict());
        creation.next(() -> true);
    }

    @Test
    void progress_is_fetched_while_it_works_and_stops_when_it_is_done() throws Exception {
        UUID id = sent(lines(1));
        start(id);
        progress(id).andExpect(content().string(containsString("hx-trigger=\"every 1s\"")));
        creation.next(() -> true);
        progress(id).andExpect(content().string(not(containsString("hx-trigger"))));
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
        Cast before = cast;
        aUnitOfItsOwnName();
        UUID id = sent(lines(lines));
        start(id);
        counter.reset();
        creation.next(() -> true);
        assertThat(of(cast)).hasSize(lines);
        cast = before;
        return counter.sent().size();
    }

    private String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> "Initiativ " + line + ";Beskrivelse " + line + ";" + unit)
                .collect(Collectors.joining("\n"));
    }

    private UUID sent(String lines) throws Exception {
        String url = sendCsv(lines)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(url).replaceFirst(".*/", ""));
    }

    private ResultActions sendCsv(String lines) throws Exception {
        return send("initiativer.csv", (HEADING + lines).getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions send(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/initiativer/indlaes")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("programmeId", cast.programme().toString())
                .with(SignIn.as(cast.consultant()))
                .with(csrf()));
    }

    private void start(UUID id) throws Exception {
        mvc.perform(post("/initiativer/indlaes/" + id)
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiativer/indlaes/" + id));
    }

    private ResultActions page(UUID id) throws Exception {
        return mvc.perform(get("/initiativer/indlaes/" + id).with(SignIn.as(cast.consultant())));
    }

    private ResultActions progress(UUID id) throws Exception {
        return mvc.perform(get("/initiativer/indlaes/" + id + "/fremdrift").with(SignIn.as(cast.consultant())));
    }

    private java.util.List<Initiative> of(Cast who) {
        return initiatives.of(who.programme());
    }
}

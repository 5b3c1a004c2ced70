package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** A file of units becomes the organisation of today, all of it or nothing. */
@DatabaseTest
@Transactional
class UnitImportTests {

    private static final String HEADING = "Nr.;Navn;Type;Hører under;Leder;Normering\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Directory directory;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private String top;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        // The tests of one database share its units: the file knows its own by a name that nobody else has.
        top = "Forvaltning " + cast.administration();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(top, cast.administration())
                .update();
        jdbc.sql("update unit_version set name = name || ' ' || unit_id where unit_id in (?, ?)")
                .params(cast.department(), cast.unit())
                .update();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_file_is_shown_before_anything_is_changed_and_then_done_as_of_today() throws Exception {
        String page = handed(csv("%1$s-1;%2$s;Forvaltning;;;500", "%1$s-2;Ny afdeling;Afdeling;%1$s-1;;90,5"));

        mvc.perform(get(page).with(SignIn.as(cast.admin())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ny afdeling")))
                .andExpect(content().string(containsString("Lukkes")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(unit("Ny afdeling")).isEmpty();

        done(page);

        assertThat(unit("Ny afdeling")).singleElement().satisfies(unit -> {
            assertThat(unit.parentId()).isEqualTo(cast.administration());
            assertThat(unit.staffing()).isEqualTo(Fte.of("90.5"));
        });
    }

    @Test
    void the_lines_may_stand_in_any_order_and_two_departments_may_each_have_a_secretariat() throws Exception {
        done(handed(csv(
                "%1$s-4;Sekretariat;enhed;%1$s-3;;2",
                "%1$s-5;Sekretariat;enhed;%1$s-2;;3",
                "%1$s-3;Syd;Afdeling;%1$s-1;;40",
                "%1$s-2;Nord;Afdeling;%1$s-1;;50",
                "%1$s-1;%2$s;Forvaltning;;;500")));

        UUID south = unit("Syd").get(0).id();
        assertThat(unit("Sekretariat"))
                .filteredOn(unit -> south.equals(unit.parentId()))
                .extracting(Unit::staffing)
                .containsExactly(Fte.of("2"));
    }

    @Test
    void every_wrong_line_is_named_and_nothing_is_changed() throws Exception {
        hand(csv(
                        "%1$s-1;%2$s;Forvaltning;;;500",
                        "%1$s-2;Nord;Afdeling;%1$s-9;;10",
                        "%1$s-2;Syd;Region;%1$s-1;;10",
                        "%1$s-3;Øst;Afdeling;%1$s-1;ingen@kommune.example;1.200",
                        "%1$s-4;Ring;Enhed;%1$s-5;;1",
                        "%1$s-5;Rang;Enhed;%1$s-4;;1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("linje 3: Nummeret " + cast.unit() + "-9")))
                .andExpect(content().string(containsString("står der allerede")))
                .andExpect(content().string(containsString("«Region» er ikke en type")))
                .andExpect(content().string(containsString("ingen@kommune.example")))
                .andExpect(content().string(containsString("«1.200» er ikke en normering")))
                .andExpect(content().string(containsString("hører under sig selv")));

        assertThat(unit("Nord")).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_unit_that_is_renamed_moved_or_closed_stays_what_it_was_before_that_day() throws Exception {
        done(handed(csv(
                "%1$s-1;%2$s;Forvaltning;;;500",
                "%1$s-2;Nord;Afdeling;%1$s-1;;50",
                "%1$s-3;Syd;Afdeling;%1$s-1;;50",
                "%1$s-4;Vejtilladelser;Enhed;%1$s-2;;12")));
        UUID unit = unit("Vejtilladelser").get(0).id();
        LocalDate first = LocalDate.now(clock);

        clock.advance(Duration.ofDays(40));
        done(handed(csv(
                "%1$s-1;%2$s;Forvaltning;;;500",
                "%1$s-3;Syd;Afdeling;%1$s-1;;50", "%1$s-4;Veje og tilladelser;Enhed;%1$s-3;;12")));

        assertThat(directory.unit(unit).name()).isEqualTo("Veje og tilladelser");
        assertThat(unit("Nord")).isEmpty();
        assertThat(on(first, unit)).isEqualTo("Vejtilladelser under Nord");
        assertThat(on(LocalDate.now(clock), unit)).isEqualTo("Veje og tilladelser under Syd");
    }

    @Test
    void a_unit_that_was_closed_and_comes_back_is_the_one_it_was() throws Exception {
        String with = "%1$s-2;Nord;Afdeling;%1$s-1;;50";
        String admin = "%1$s-1;%2$s;Forvaltning;;;500";
        done(handed(csv(admin, with)));
        UUID north = unit("Nord").get(0).id();
        clock.advance(Duration.ofDays(10));
        done(handed(csv(admin)));
        assertThat(unit("Nord")).isEmpty();
        clock.advance(Duration.ofDays(10));

        done(handed(csv(admin, with)));

        assertThat(unit("Nord")).extracting(Unit::id).containsExactly(north);
    }

    @Test
    void a_plan_that_has_become_another_is_shown_again_and_a_second_click_changes_nothing() throws Exception {
        String page = handed(csv("%1$s-1;%2$s;Forvaltning;;;500", "%1$s-2;Nord;Afdeling;%1$s-1;;50"));
        apply(page, "en anden plan").andExpect(flash().attribute("flashError", "organisation.import.other"));
        assertThat(unit("Nord")).isEmpty();

        done(page);
        apply(page, "").andExpect(status().is3xxRedirection());

        assertThat(unit("Nord")).hasSize(1);
        mvc.perform(get(page).with(SignIn.as(cast.outsider()))).andExpect(status().isForbidden());
    }

    @Test
    void a_workbook_is_read_as_well_with_the_numbers_it_keeps() throws Exception {
        byte[] workbook = workbook(
                List.of("No.", "Name", "Kind", "Parent", "Head", "Staffing"),
                List.of(cast.unit() + "-1", top, "Administration", "", "", 500),
                List.of(cast.unit() + "-2", "Nord", "Department", cast.unit() + "-1", "", 12.125));

        done(location(mvc.perform(multipart("/organisation/ret/enheder/import")
                .file(new MockMultipartFile("file", "enheder.xlsx", "application/octet-stream", workbook))
                .with(SignIn.as(cast.admin()))
                .with(csrf()))));

        assertThat(unit("Nord")).extracting(Unit::staffing).containsExactly(Fte.of("12.125"));
    }

    @Test
    void a_file_without_the_columns_or_no_file_at_all_says_what_is_missing() throws Exception {
        hand("Navn;Type\nNord;Afdeling\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nr., Hører under, Normering")));
        mvc.perform(multipart("/organisation/ret/enheder/import")
                        .with(SignIn.as(cast.admin()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg en fil.")));
    }

    private String csv(String... lines) {
        return HEADING + String.join("\n", lines).formatted(cast.unit(), top);
    }

    private ResultActions hand(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return mvc.perform(multipart("/organisation/ret/enheder/import")
                .file(new MockMultipartFile("file", "enheder.csv", "text/csv", bytes))
                .with(SignIn.as(cast.admin()))
                .with(csrf()));
    }

    private String handed(String text) throws Exception {
        return location(hand(text));
    }

    private static String location(ResultActions sent) throws Exception {
        return sent.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private void done(String page) throws Exception {
        String shown = mvc.perform(get(page).with(SignIn.as(cast.admin())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String seen = shown.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        apply(page, seen).andExpect(flash().attribute("flashSuccess", "organisation.import.done"));
    }

    private ResultActions apply(String page, String seen) throws Exception {
        return mvc.perform(
                post(page).param("seen", seen).with(SignIn.as(cast.admin())).with(csrf()));
    }

    private List<Unit> unit(String name) {
        return directory.units().stream()
                .filter(unit -> unit.name().equals(name))
                .toList();
    }

    /** As a report about that day sees it. */
    private String on(LocalDate day, UUID unit) {
        return jdbc.sql("""
                        select u.name || ' under ' || d.department_name from unit_on(:day) u
                        join unit_department_on(:day) d on d.unit_id = u.id where u.id = :unit""")
                .param("day", day)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from unit_import where person_id = ?")
                .param(cast.admin())
                .query(Integer.class)
                .single();
    }

    @SafeVarargs
    private static byte[] workbook(List<Object>... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (List<Object> cells : rows) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (Object cell : cells) {
                    if (cell instanceof Number number) {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell.toString());
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}

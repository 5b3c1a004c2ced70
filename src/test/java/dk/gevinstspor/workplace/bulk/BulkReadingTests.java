package dk.gevinstspor.workplace.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.StatementCounter;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A file of initiatives is read and checked before anything is kept, and whoever sent it is told what is wrong. */
@DatabaseTest
@Import(StatementCounter.class)
class BulkReadingTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private UnitSetup units;

    @Autowired
    private BulkImports imports;

    @Autowired
    private JdbcClient jdbc;

    private ImportDesk desk;

    @BeforeEach
    void aDesk() {
        desk = ImportDesk.of(mvc, organisation, jdbc);
    }

    @Test
    void the_template_is_filled_in_and_read_in_either_language() throws Exception {
        for (String language : new String[] {"da", "en"}) {
            byte[] template = mvc.perform(get("/initiativer/indlaes/skabelon.xlsx")
                            .param("sprog", language)
                            .with(SignIn.as(desk.cast().manager())))
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
                row.createCell(2).setCellValue(desk.unit());
                workbook.write(bytes);
                filled = bytes.toByteArray();
            }

            desk.send("initiativer.xlsx", filled).andExpect(status().is3xxRedirection());
            desk.send("tom.xlsx", template)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("ingen linjer")));
        }
    }

    @Test
    void whatever_is_wrong_is_told_by_line_and_column_and_nothing_is_kept() throws Exception {
        String answer = desk.sendCsv("""
                Partshøring;Breve;%1$s
                ;Uden titel;%1$s
                Ukendt enhed;Et sted;Nirgends
                partshøring;Det samme igen;%1$s
                %2$s;For lang;%1$s
                """.formatted(desk.unit(), "x".repeat(121)))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer.replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|"))
                .contains("|3|Titel|Feltet er tomt.")
                .contains("|4|Enhed|Ingen enhed hedder »Nirgends«.")
                .contains("|5|Titel|Linje 2 har samme titel og enhed.")
                .contains("|6|Titel|Teksten er på 121 tegn.");
        assertThat(imports.of(desk.cast().consultant())).isEmpty();
    }

    @Test
    void a_file_without_the_headings_or_with_too_many_lines_is_refused() throws Exception {
        desk.send("x.csv", "Navn;Enhed\nA;B\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Kolonnen »Titel« mangler")));
        desk.send("x.csv", "Titel;Beskrivelse;Enhed;Titel\nA;B;C;D\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("Kolonnen »Titel« er der to gange")));
        desk.send("x.csv", "Titel;Beskrivelse;Enhed\n#DIV/0!;B;#I/T\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("Her står #DIV/0!, fejlen fra en formel")))
                .andExpect(content().string(containsString("Her står #I/T")));
        desk.sendCsv(desk.lines(BulkReader.MOST_LINES + 1))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("mere end 10.000 linjer")));
        desk.send("x.exe", new byte[] {'M', 'Z', 0, 1}).andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart("/initiativer/indlaes")
                        .param("programmeId", desk.cast().programme().toString())
                        .with(SignIn.as(desk.cast().consultant()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void what_is_no_spreadsheet_is_told_so() throws Exception {
        desk.send("x.txt", ("Titel;Beskrivelse;Enhed\nA;B;" + desk.unit()).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("»x.txt« er ikke xlsx eller csv")));
        desk.send("x.csv", "\n\n\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("ingen linjer")));
    }

    @Test
    void units_of_the_same_name_are_told_apart_by_their_department() throws Exception {
        String department = "Afdeling " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(department, desk.cast().department())
                .update();
        UUID second = units.add(desk.cast().administration(), Unit.Kind.DEPARTMENT, "Anden", Fte.of("5"), Actor.SYSTEM);
        units.add(second, Unit.Kind.UNIT, desk.unit(), Fte.of("5"), Actor.SYSTEM);

        desk.sendCsv("A;B;" + desk.unit())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Flere enheder hedder")));
        UUID id = desk.sent("A;B;" + department + " /  " + desk.unit());

        assertThat(imports.lines(id, 0, 5))
                .extracting(BulkLine::unitId)
                .containsExactly(desk.cast().unit());
    }

    @Test
    void a_unit_of_another_administration_has_no_ideas_for_this_programme() throws Exception {
        Cast other = organisation.programme();
        String elsewhere = "Enhed " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(elsewhere, other.unit())
                .update();

        desk.sendCsv("A;B;" + elsewhere)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Ingen enhed hedder")));
    }
}

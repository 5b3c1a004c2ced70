package dk.gevinstspor.workplace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Everything one may see as a spreadsheet: nothing else in it, and nothing that a spreadsheet would run. */
@DatabaseTest
@Transactional
class ExportTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Intake intake;

    @Autowired
    private Cases cases;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void inOperation() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_newest_case_has_a_row_for_each_line_and_year_and_formulas_stay_texts() throws Exception {
        record("Forældet", 1);
        record("=1+1", -574);

        assertThat(csv("/initiativer/sager.csv", cast.manager()))
                .contains(";2;", ";2021;Besparelse;Service;'=1+1;Skrevet beløb;2023;-574;")
                .doesNotContain("Forældet");
        try (XSSFWorkbook workbook = xlsx("/initiativer/sager.xlsx", cast.manager())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(7).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(-574);
        }
    }

    private void record(String label, long amount) {
        CaseLine line = new CaseLine(
                CaseLine.Kind.SAVING, ControlArea.SERVICE, label, new TreeMap<>(Map.of(2023, Money.of(amount))));
        cases.recordForInitiative(
                cast.programme(),
                initiative,
                new EconomicCase(new PriceLevel(2021), List.of(line)),
                "Ændret",
                Actor.onTheWeb(cast.manager()));
    }

    @Test
    void confirmations_come_with_who_said_so_and_whether_the_figure_stands() throws Exception {
        clock.set(T.plusMonths(3));
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        Actor owner = Actor.onTheWeb(cast.head());
        UUID first = confirming.confirm(period, new Answer(Fte.of("0.5"), GoalsMet.MET, "Hemmeligt", List.of()), owner);
        confirming.correct(first, new Answer(Fte.of("0.55"), GoalsMet.PARTLY, "Regnefejl", List.of()), owner);

        assertThat(csv("/gevinster/bekraeftelser.csv", cast.manager()).lines().skip(1))
                .hasSize(2)
                .satisfies(
                        line -> assertThat(line).contains("2022-Q3", ";0,5;", "Opfyldt", "på nettet", "rettet siden"),
                        org.assertj.core.data.Index.atIndex(0))
                .noneMatch(line -> line.contains("Hemmeligt"));
        try (XSSFWorkbook workbook = xlsx("/gevinster/bekraeftelser.xlsx", cast.manager())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(4).getNumericCellValue())
                    .isEqualTo(0.55);
        }
    }

    @Test
    void tasks_are_those_that_wait_for_the_reader() throws Exception {
        intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Idea("@SUM", "…", cast.unit(), cast.consultant(), Instant.parse("2022-05-15T08:00:00Z")),
                Actor.onTheWeb(cast.consultant()));

        assertThat(csv("/opgaver/regneark.csv", cast.manager()).lines().skip(1))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("@SUM", "Programleder"));
        assertThat(csv("/opgaver/regneark.csv", cast.controller()).lines().skip(1))
                .isEmpty();
        try (XSSFWorkbook workbook = xlsx("/opgaver/regneark.xlsx", cast.manager())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void nobody_gets_what_is_another_programmes() throws Exception {
        record("Intern", -1);
        UUID stranger = organisation.programme().manager();

        for (String path :
                new String[] {"/initiativer/sager.csv", "/gevinster/bekraeftelser.csv", "/opgaver/regneark.csv"}) {
            assertThat(csv(path, stranger).lines().skip(1)).as(path).isEmpty();
        }
    }

    private String csv(String path, UUID who) throws Exception {
        return new String(ask(path, who), StandardCharsets.UTF_8);
    }

    private XSSFWorkbook xlsx(String path, UUID who) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(ask(path, who)));
    }

    private byte[] ask(String path, UUID who) throws Exception {
        return mvc.perform(get(path).with(SignIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}

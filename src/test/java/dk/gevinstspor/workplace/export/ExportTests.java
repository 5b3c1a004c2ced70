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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

        assertThat(csv("/udtraek/sager.csv", cast.manager()))
                .contains(";2;", ";2021;Besparelse;Service;'=1+1;Skrevet beløb;2023;-574;")
                .doesNotContain("Forældet");
        try (XSSFWorkbook workbook = xlsx("/udtraek/sager.xlsx", cast.manager())) {
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

        assertThat(csv("/udtraek/bekraeftelser.csv", cast.manager()).lines().skip(1))
                .hasSize(2)
                .satisfies(
                        line -> assertThat(line).contains("2022-Q3", ";0,5;", "Opfyldt", "på nettet", "rettet siden"),
                        org.assertj.core.data.Index.atIndex(0))
                .noneMatch(line -> line.contains("Hemmeligt"));
        try (XSSFWorkbook workbook = xlsx("/udtraek/bekraeftelser.xlsx", cast.manager())) {
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

        assertThat(csv("/udtraek/opgaver.csv", cast.manager()).lines().skip(1))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("@SUM", "Programleder"));
        assertThat(csv("/udtraek/opgaver.csv", cast.controller()).lines().skip(1))
                .isEmpty();
        try (XSSFWorkbook workbook = xlsx("/udtraek/opgaver.xlsx", cast.manager())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void every_list_of_the_page_comes_in_both_kinds_and_only_to_whom_it_is_open() throws Exception {
        clock.set(T.plusMonths(3));
        calendar.openPeriod(initiative).orElseThrow();
        record("Intern", -1);
        UUID stranger = organisation.programme().manager();
        String page = new String(ask("/udtraek", cast.manager()), StandardCharsets.UTF_8);
        List<String> lists = Pattern.compile("/udtraek/\\w+(?=\\.csv)")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(lists).hasSize(12).allSatisfy(list -> {
            String csv = csv(list + ".csv", cast.manager());
            try (XSSFWorkbook workbook = xlsx(list + ".xlsx", cast.manager())) {
                assertThat(workbook.getSheetAt(0).getLastRowNum())
                        .isEqualTo(csv.lines().count() - 1);
            }
            assertThat(csv).doesNotContain("??");
            assertThat(csv(list + ".csv", stranger).lines().skip(1).findAny().isEmpty())
                    .as(list)
                    .isEqualTo(!list.endsWith("/enheder"));
        });
        assertThat(csv("/udtraek/opfoelgninger.csv", cast.manager()))
                .contains(";1;2022-Q3;15.08.2022;", "Venter på svar");
        assertThat(csv("/udtraek/kontrakter.csv", cast.manager())).contains(";15.05.2022;0,6");
        assertThat(csv("/udtraek/beslutninger.csv", cast.manager())).contains("Idriftsættelse");
        mvc.perform(get("/udtraek/noget.csv").with(SignIn.as(cast.manager()))).andExpect(status().isNotFound());
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

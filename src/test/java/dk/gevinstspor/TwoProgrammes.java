package dk.gevinstspor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.proposal.SampleProposals;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two programmes in one installation, each with one of everything, and what somebody reads of them. */
class TwoProgrammes {

    /** Stands in every title of programme A, and nowhere else. */
    static final String OF_A = "Kun i det første program";

    static final String OF_B = "Kun i det andet program";

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Reporting reporting;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private Bearer bearer;

    @Autowired
    private ClosingDays closing;

    @Autowired
    private Engine engine;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast a;
    private Cast b;
    private UUID inA;
    private UUID inB;

    static TwoProgrammes begun(AutowireCapableBeanFactory beans) throws Exception {
        TwoProgrammes both = beans.createBean(TwoProgrammes.class);
        both.clock.set(T);
        both.a = both.organisation.programme();
        both.b = both.organisation.programme();
        both.inA = both.oneOfEverything(both.a, OF_A);
        both.inB = both.oneOfEverything(both.b, OF_B);
        return both;
    }

    Cast a() {
        return a;
    }

    Cast b() {
        return b;
    }

    /** An initiative of the first. */
    UUID inA() {
        return inA;
    }

    /** An initiative of the second. */
    UUID inB() {
        return inB;
    }

    private UUID oneOfEverything(Cast cast, String name) throws Exception {
        clock.set(T);
        jdbc.sql("update programme set name = ? where id = ?")
                .params(name, cast.programme())
                .update();
        UUID initiative = played.inFollowUp(cast, T);
        clock.set(LocalDate.of(2022, 8, 15));
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        engine.start(BusinessProcess.BENEFIT_FOLLOW_UP, period);
        confirming.confirm(period, new Answer(Fte.of("0.5"), null, name, List.of()), Actor.onTheWeb(cast.head()));
        UUID report = reporting.openNext(cast.programme()).orElseThrow();
        engine.start(BusinessProcess.QUARTERLY_STATUS, report);
        delegations.add(cast.head(), cast.consultant(), T, T.plusYears(1), Actor.SYSTEM);
        String review = mvc.perform(multipart("/forslag")
                        .file(file("forslag.txt", SampleProposals.WITH_FINDINGS))
                        .with(csrf())
                        .with(SignIn.as(cast.consultant())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(post(review + "/godkend")
                        .param("p0.take", "on")
                        .param("p0.unit", cast.unit().toString())
                        .with(csrf())
                        .with(SignIn.as(cast.consultant())))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/initiativer/visninger")
                        .param("navn", name)
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/gevinster/maalekilder")
                        .param("name", name)
                        .param("programmeId", cast.programme().toString())
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/rapporter/succeskriterier")
                        .param("criterion", name)
                        .param("measure", name)
                        .param("responsible", name)
                        .param("due", "2022-Q3")
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(status().is3xxRedirection());
        closing.add(cast.programme(), LocalDate.of(2022, 12, 23), name, Actor.SYSTEM);
        jdbc.sql("update initiative set title = ? || ' ' || number where programme_id = ?")
                .params(name, cast.programme())
                .update();
        return initiative;
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody reads there, an Excel file as the text in it. */
    String read(String path, UUID person) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(as(path, person))).andReturn().getResponse();
        return path.contains(".xlsx") && response.getStatus() == 200
                ? unpacked(response.getContentAsByteArray())
                : response.getContentAsString(StandardCharsets.UTF_8);
    }

    RequestPostProcessor as(String path, UUID person) {
        return path.startsWith("/api/") ? bearer.of(person) : SignIn.as(person);
    }

    private static String unpacked(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("ark", ".xlsx"), workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    /** Every page without an id, asked so that there is something to see. */
    static List<String> lists() throws IOException {
        List<String> lists = new ArrayList<>(List.of(
                "/soeg?q=kun",
                "/initiativer?visning=tavle",
                "/portefoelje/kvartaler.csv",
                "/portefoelje/afdelinger.xlsx",
                "/prognose/kvartaler.xlsx"));
        table().stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals("GET") && !row[1].contains("{"))
                .map(row -> row[1])
                .filter(path -> !path.startsWith("/postkasse") && !path.equals("/portefoelje/liste"))
                .forEach(lists::add);
        Stream.of("sager", "forbrug", "kontrakter", "opfoelgninger", "bekraeftelser", "hoest", "maalinger")
                .forEach(list -> lists.add("/udtraek/" + list + ".csv"));
        Stream.of("beslutninger", "risici", "dokumenter").forEach(list -> lists.add("/udtraek/" + list + ".xlsx"));
        return lists;
    }

    static List<String> table() throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}

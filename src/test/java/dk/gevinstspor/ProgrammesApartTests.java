package dk.gevinstspor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.proposal.SampleProposals;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two programmes in one installation, each with one of everything. Every endpoint of {@code access-matrix.csv} is asked by
 * people of the one for what is the other's; an endpoint with an id that is not known here fails.
 */
@DatabaseTest
@Transactional
class ProgrammesApartTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    /** Stands in every title of programme A, and nowhere else. */
    private static final String OF_A = "Kun i det første program";

    private static final String OF_B = "Kun i det andet program";
    private static final String EVERYBODYS = "";

    /** Pages that tell of all her programmes: her own work, what she may choose and set up. */
    private static final List<String> ACROSS = List.of(
            "/", "/opgaver", "/organisation", "/organisation/mig", "/initiativer/indlaes", "/gevinster/maalekilder");

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
    private RoleSetup roles;

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

    @BeforeEach
    void two_programmes() throws Exception {
        clock.set(T);
        a = organisation.programme();
        b = organisation.programme();
        inA = oneOfEverything(a, OF_A);
        inB = oneOfEverything(b, OF_B);
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
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

    @Test
    void whatever_is_the_other_programmes_does_not_exist() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String line : table()) {
            String method = line.split(",")[0];
            for (String path : ofA(line.split(",")[1])) {
                for (Map.Entry<String, UUID> who : peopleOf(b).entrySet()) {
                    MockHttpServletRequestBuilder asked =
                            request(HttpMethod.valueOf(method), path).with(as(path, who.getValue()));
                    int status = mvc.perform(path.startsWith("/api/") ? asked : filled(asked, who.getValue()))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    boolean refusedBeforeAnyLook = status == 403 && isForARole(path);
                    if (status != 404 && !refusedBeforeAnyLook) {
                        wrong.add(method + " " + path + " as " + who.getKey() + ": " + status);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_list_figure_export_or_mail_of_one_programme_has_anything_of_the_other() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String path : lists()) {
            for (Map.Entry<String, UUID> who : peopleOf(b).entrySet()) {
                if (read(path, who.getValue()).contains(OF_A)) {
                    wrong.add(path + " as " + who.getKey());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_outbox where recipient_id in (:people)"
                                + " and parameters::text like :other")
                        .param("people", peopleOf(b).values())
                        .param("other", "%" + OF_A + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_is_in_both_sees_one_at_a_time_and_the_choice_is_remembered() throws Exception {
        UUID both = organisation.person("Bente Begge", b.unit());
        roles.grant(both, a.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);
        roles.grant(both, b.programme(), Role.PROGRAMME_MANAGER, Actor.SYSTEM);

        choose(both, b.programme());
        assertThat(read("/initiativer", both)).contains(OF_B).contains("Skift program");
        assertShowsOnly(both, OF_B, OF_A);

        choose(both, a.programme());
        assertShowsOnly(both, OF_A, OF_B);
        assertThat(read("/initiativer/" + inB, both))
                .as("what she opens by its address")
                .contains(OF_B);
        assertThat(read("/opgaver", both)).as("her own work").contains(OF_A).contains(OF_B);
    }

    @Test
    void nobody_chooses_a_programme_that_is_not_hers() throws Exception {
        mvc.perform(post("/program")
                        .param("program", a.programme().toString())
                        .with(csrf())
                        .with(SignIn.as(b.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_way_back_after_a_choice_is_a_list_of_ours() throws Exception {
        for (String[] asked : new String[][] {{"/portefoelje", "/portefoelje"}, {"//evil.example", "/"}}) {
            mvc.perform(post("/program")
                            .param("program", b.programme().toString())
                            .param("liste", asked[0])
                            .with(csrf())
                            .with(SignIn.as(b.manager())))
                    .andExpect(redirectedUrl(asked[1]));
        }
    }

    @Test
    void an_idea_goes_to_the_programme_of_its_units_administration() throws Exception {
        mvc.perform(post("/initiativer/ny")
                        .param("id", UUID.randomUUID().toString())
                        .param("title", "En idé fra b")
                        .param("description", "Noget, der gøres i hånden")
                        .param("unitId", b.unit().toString())
                        .with(csrf())
                        .with(SignIn.as(a.outsider())))
                .andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql("select programme_id from initiative where title = 'En idé fra b'")
                        .query(UUID.class)
                        .list())
                .containsExactly(b.programme());
    }

    private void assertShowsOnly(UUID person, String shown, String hidden) throws Exception {
        for (String path : lists()) {
            if (!ACROSS.contains(path) && !path.startsWith("/api/")) {
                String page = main(read(path, person));
                assertThat(page).as(path).doesNotContain(hidden);
            }
        }
        for (String path : List.of("/initiativer", "/initiativer/regneark.csv", "/soeg?q=kun", "/portefoelje", "/")) {
            assertThat(main(read(path, person))).as(path).contains(shown);
        }
    }

    /** Without the frame, which names both programmes to choose between. */
    private static String main(String page) {
        int begin = page.indexOf("<main");
        return (begin < 0 ? page : page.substring(begin)).replaceAll("</?mark>", "");
    }

    private void choose(UUID person, UUID programme) throws Exception {
        mvc.perform(post("/program")
                        .param("program", programme.toString())
                        .with(csrf())
                        .with(SignIn.as(person)))
                .andExpect(redirectedUrl("/"));
    }

    private String read(String path, UUID person) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(as(path, person))).andReturn().getResponse();
        return path.contains(".xlsx") && response.getStatus() == 200
                ? unpacked(response.getContentAsByteArray())
                : response.getContentAsString(StandardCharsets.UTF_8);
    }

    private RequestPostProcessor as(String path, UUID person) {
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

    /** What the other roles may is a part of what these may. */
    private static Map<String, UUID> peopleOf(Cast cast) {
        Map<String, UUID> people = new LinkedHashMap<>();
        people.put("manager", cast.manager());
        people.put("unit head", cast.head());
        people.put("controller", cast.controller());
        people.put("administrator", cast.admin());
        people.put("outsider", cast.outsider());
        return people;
    }

    /** What is refused to whoever lacks a role, whatever the id. */
    private static boolean isForARole(String path) {
        return path.startsWith("/drift")
                || path.startsWith("/organisation/ret")
                || path.startsWith("/gevinster/maalekilder")
                || path.contains("?program=");
    }

    /** Every page without an id, asked so that there is something to see. */
    private static List<String> lists() throws IOException {
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

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, UUID person) {
        return form.param("taskVersion", "0")
                .param("to", person.toString())
                .param("text", "Må jeg se?")
                .with(csrf());
    }

    /** The addresses of programme A's objects that an endpoint has; none for what belongs to no programme. */
    private List<String> ofA(String listed) {
        String path = listed.replace("{tab}", "gevinster")
                .replace("{number}", "1")
                .replace("{table}.{format:csv|xlsx}", "kvartaler.csv");
        if (List.of("/portefoelje", "/prognose", "/proces").stream().anyMatch(path::startsWith)) {
            return List.of(path.replace("{model}", "initiative-lifecycle")
                            .replace("{step}", "design")
                            .replace("{gate}", "2")
                    + "?program=" + a.programme() + "&maal=CONTRACTED&kvartal=2022-Q3");
        }
        if (!path.contains("{") || path.startsWith("/udtraek/")) {
            return List.of();
        }
        if (path.startsWith("/oekonomi/")) {
            String shown = path.replace("{number}", "1");
            return List.of(shown.replace("{id}", inA.toString()), shown.replace("{id}", "" + a.programme()));
        }
        return known().entrySet().stream()
                .filter(each -> path.startsWith(each.getKey()))
                .findFirst()
                .map(each -> each.getValue().isEmpty() ? List.<String>of() : List.of(put(path, each.getValue())))
                .orElseThrow(() -> new AssertionError("Which object of a programme has " + path + "?"));
    }

    private static String put(String path, String ids) {
        String put = path;
        for (String id : ids.split(" ")) {
            put = put.replaceFirst("\\{[^}]+}", id);
        }
        return put;
    }

    /** By the beginning of the path: the ids in it; nothing for what every programme shares. */
    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("/svar/", EVERYBODYS);
        known.put("/postkasse/", EVERYBODYS);
        known.put("/diagrammer/", EVERYBODYS);
        known.put("/organisation/personer/", EVERYBODYS);
        known.put("/organisation/ret/personer/", EVERYBODYS);
        known.put("/organisation/ret/enheder/", EVERYBODYS);
        known.put("/organisation/ret/mails/", EVERYBODYS);
        known.put("/organisation/ret/lukkedage/", id("closing_day where programme_id = '" + a.programme() + "'"));
        known.put("/drift/mail/", EVERYBODYS);
        known.put("/drift/trin/", EVERYBODYS);
        known.put("/rapporter/succeskriterier/", id("success_criterion where programme_id = '" + a.programme() + "'"));
        known.put("/rapporter/kvartal/", EVERYBODYS);
        known.put("/rapporter/beslutninger/", aDecision(a));
        known.put("/rapporter/udskrifter/", aPrint(a));
        known.put("/organisation/ret/program/", a.programme().toString());
        known.put("/organisation/mig/stedfortraeder/", id("delegation where principal_id = '" + a.head() + "'"));
        known.put("/rapporter/", id("status_report where programme_id = '" + a.programme() + "'"));
        known.put("/drift/optegnelse/", inA.toString());
        known.put("/filer/", value("file_id", "proposal_import where programme_id = '" + a.programme() + "'"));
        known.put("/opgaver/", value("id", "task where programme_id = '" + a.programme() + "'"));
        known.put("/organisation/mig/noegler/", EVERYBODYS);
        known.put("/initiativer/indlaes/", EVERYBODYS);
        known.put("/api/v1/initiatives/", inA.toString());
        known.put("/api/v1/cases/", inA + " 1");
        known.put("/api/v1/tasks/", value("id", "task where programme_id = '" + a.programme() + "'"));
        known.put("/api/v1/periods/", id("follow_up_period where initiative_id = '" + inA + "'"));
        known.put("/api/v1/confirmations/", id("confirmation where person_id = '" + a.head() + "'"));
        known.put("/initiativer/visninger/", id("saved_view where person_id = '" + a.manager() + "'"));
        known.put(
                "/initiativer/{initiativeId}/risici/",
                value("initiative_id || ' ' || id", "risk where initiative_id in (" + initiativesOfA() + ")"));
        known.put(
                "/initiativer/{id}/afvigelser/",
                value(
                        "c.initiative_id || ' ' || f.id",
                        "proposal_finding f join proposal_case c on c.case_id = f.case_id where c.initiative_id in ("
                                + initiativesOfA() + ")"));
        known.put("/initiativer/{id}/{tab}", inA + " gevinster");
        known.put("/initiativer/{id}", inA.toString());
        known.put("/gevinster/maalekilder/", id("measurement_source where programme_id = '" + a.programme() + "'"));
        known.put("/gevinster/bekraeftelser/", id("confirmation where person_id = '" + a.head() + "'"));
        known.put("/kontrakter/", id("benefit_contract where initiative_id = '" + inA + "'"));
        known.put("/forslag/", id("proposal_import where programme_id = '" + a.programme() + "'"));
        return known;
    }

    private String initiativesOfA() {
        return "select id from initiative where programme_id = '" + a.programme() + "'";
    }

    private String id(String where) {
        return value("id", where);
    }

    private String value(String column, String where) {
        return jdbc.sql("select " + column + " from " + where + " limit 1")
                .query(String.class)
                .single();
    }

    private static List<String> table() throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private String aDecision(Cast a) {
        return jdbc.sql("""
                        with d as (
                            insert into steering_decision (id, report_id, number, outcome, owner_id, due_on, valid_from,
                                recorded_at, person_id, channel)
                            values (gen_random_uuid(), cast(? as uuid), 1, 'FOLLOWED', ?, '2022-09-01', '2022-08-15',
                                now(), ?, 'WEB')
                            on conflict do nothing returning id)
                        select id from d union all select id from steering_decision where person_id = ?""")
                .params(report(a), a.head(), a.chair(), a.chair())
                .query(String.class)
                .single();
    }

    private String report(Cast a) {
        String report = id("status_report where programme_id = '" + a.programme() + "'");
        jdbc.sql("""
                        insert into recommendation (report_id, position, text) values (cast(? as uuid), 0, 'At gøre det')
                        on conflict do nothing""").param(report).update();
        return report;
    }

    private String aPrint(Cast a) {
        jdbc.sql("""
                        insert into report_print (id, programme_id, quarter, what, edition, format, language, state,
                            person_id, requested_at)
                        values (gen_random_uuid(), ?, '2022-Q1', 'FIGURES', '1', 'PDF', 'da', 'WAITING', ?, now())
                        on conflict do nothing""").params(a.programme(), a.manager()).update();
        return id("report_print where programme_id = '" + a.programme() + "'");
    }
}

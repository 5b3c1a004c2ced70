package dk.gevinstspor.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.contract.BenefitContract;
import dk.gevinstspor.contract.BenefitProfile;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.contract.Draft;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ProgrammeChoices;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.proposal.SampleProposals;
import dk.gevinstspor.support.CountedPages;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page of {@code access-matrix.csv} is opened by somebody who may everything in her programme, and asks its database
 * a few questions. A page with an id that is not known here fails.
 */
@DatabaseTest
@Import({CountedPages.class, GeneratedProgramme.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerEndpointTests {

    private static final LocalDate LIVE = LocalDate.of(2021, 9, 15);

    /** Made to be kept or sent on, not to be looked at; each is read in its own way. */
    private static final Pattern FILE =
            Pattern.compile(".*(\\.(pdf|csv|xlsx|bpmn)|/pdf|/docx|/xlsx|\\{format:csv\\|xlsx}|/referat|^/filer/.*)");

    /** For people who are not logged in, and for programs. */
    private static final Pattern OTHERWISE = Pattern.compile("/(log-ind|svar/|postkasse|api/).*");

    private static final String MADE_ANEW =
            "makes a report anew from all facts on demand, to be compared with what was sent";
    private static final String LARGE = "a large report as a file: see LargeReportTests";
    private static final String UNDER_WAY = "a file that waits to be taken in";

    /** Pages that take more, or are not there without more than this test makes. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("/rapporter/{id}/genskabt", MADE_ANEW),
            Map.entry("/rapporter/{id}/udskrift", LARGE),
            Map.entry("/rapporter/kvartal/{quarter}/udskrift", LARGE),
            Map.entry("/rapporter/udskrifter/{id}/fremdrift", LARGE),
            Map.entry("/rapporter/udskrifter/{id}/fil", LARGE),
            Map.entry("/initiativer/indlaes/{id}", UNDER_WAY),
            Map.entry("/initiativer/indlaes/{id}/fremdrift", UNDER_WAY),
            Map.entry("/organisation/ret/enheder/import/{id}", UNDER_WAY),
            Map.entry("/prognose/fremdrift", "tells of a forecast that is being made, else nothing"));

    @Autowired
    private CountedPages pages;

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private ProgrammeChoices choices;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private Played played;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;
    private UUID initiative;
    private UUID other;
    private String waiting;
    private final Map<String, String> known = new LinkedHashMap<>();

    @BeforeAll
    void one_of_everything() throws Exception {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            // The administrator of all programmes reads of each: ten more make ten more of whatever is asked one by
            // one.
            IntStream.range(0, 10).forEach(another -> organisation.programme());
            initiative = played.inFollowUp(cast, LIVE);
            other = played.inFollowUp(cast, LIVE);
            organisation.appoint(cast.head());
            choices.choose(cast.head(), cast.programme());
            List.of(Role.values()).forEach(role -> roles.grant(cast.head(), cast.programme(), role, Actor.SYSTEM));
        });
        transaction.executeWithoutResult(status -> {
            reporting.openNext(cast.programme());
            amended();
        });
        String review = sent(proposal());
        sent(post(review + "/godkend")
                .param("p0.take", "on")
                .param("p0.unit", cast.unit().toString()));
        waiting = sent(proposal()).replaceFirst(".*/", "");
        sent(post("/rapporter/succeskriterier")
                .param("criterion", "Kortere svartid")
                .param("measure", "Dage")
                .param("responsible", "Programlederen")
                .param("due", "2022-Q3"));
        know();
    }

    private static MockHttpServletRequestBuilder proposal() {
        return multipart("/forslag")
                .file(new MockMultipartFile(
                        "file",
                        "forslag.txt",
                        "text/plain",
                        SampleProposals.WITH_FINDINGS.getBytes(StandardCharsets.UTF_8)));
    }

    /** A version of the contract is out for signature. */
    private void amended() {
        BenefitContract.Terms terms =
                contracts.inForce(initiative).orElseThrow().terms();
        drafting.amend(
                initiative,
                Draft.of(
                        new BenefitProfile(List.of(new BenefitProfile.Promise(LIVE.plusYears(1), Fte.of("0.7")))),
                        terms),
                Actor.onTheWeb(cast.manager()));
    }

    private String sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(SignIn.as(cast.head())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void a_page_takes_few_statements() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String page : pages()) {
            int sent = pages.statements(address(page), cast.head()).size();
            if (sent > CountedPages.MOST) {
                wrong.add(page + ": " + sent);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private String address(String page) {
        if (page.equals("/portefoelje/liste")) {
            return page + "?maal=CONTRACTED&kvartal=2021-Q4";
        }
        if (!page.contains("{")) {
            return page;
        }
        String ids = known.entrySet().stream()
                .filter(each -> page.startsWith(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("Which object has " + page + "?"));
        String address = page.endsWith("/tal") ? page + "?trin=CONFIRMED" : page;
        for (String id : ids.split(" ")) {
            address = address.replaceFirst("\\{[^}]+}", id);
        }
        return address;
    }

    /** By the beginning of the path: the ids in it, with a space between. */
    private void know() {
        String withCase = value("initiative_id::text from economic_case where programme_id = :programme");
        String inForce = value("id::text from benefit_contract where initiative_id = :initiative and state = 'SIGNED'");
        String out = value("id::text from benefit_contract where initiative_id = :initiative and state = 'SENT'");
        known.put("/gevinster/bekraeftelser/", confirmed());
        known.put("/initiativer/{id}/{tab}", initiative + " gevinster");
        known.put("/initiativer/{initiativeId}/risici/", initiative + " " + UUID.randomUUID());
        known.put("/initiativer/{id}/afvigelser/", value("""
                c.initiative_id || ' ' || f.id from proposal_finding f join proposal_case c on c.case_id = f.case_id
                join initiative i on i.id = c.initiative_id where i.programme_id = :programme"""));
        known.put("/initiativer/{id}/sag/", withCase);
        known.put("/initiativer/{id}/tillaeg", other.toString());
        known.put("/initiativer/", initiative.toString());
        known.put("/kontrakter/{id}/", out);
        known.put("/kontrakter/", inForce);
        known.put("/opgaver/", value("id from task where programme_id = :programme and initiative_id is not null"));
        known.put("/oekonomi/", withCase);
        known.put("/organisation/personer/", cast.manager().toString());
        known.put("/organisation/ret/personer/", cast.manager().toString());
        known.put("/organisation/ret/enheder/", cast.unit().toString());
        known.put("/organisation/ret/program/", cast.programme().toString());
        known.put("/organisation/ret/mails/", "confirmation-request");
        known.put("/drift/optegnelse/", initiative.toString());
        known.put("/forslag/", waiting);
        known.put("/proces/port/", "2");
        known.put("/proces/", "initiative-lifecycle design");
        known.put(
                "/rapporter/succeskriterier/",
                value("id::text from success_criterion where programme_id = :programme"));
        known.put("/rapporter/beslutninger/", decided());
        known.put("/rapporter/", value("id::text from status_report where programme_id = :programme"));
    }

    private String decided() {
        return jdbc.sql("""
                        with report as (select id from status_report where programme_id = :programme limit 1),
                        asked as (insert into recommendation (report_id, position, text) select id, 0, 'At' from report)
                        insert into steering_decision (id, report_id, number, outcome, owner_id, due_on, valid_from,
                            recorded_at, person_id, channel)
                        select gen_random_uuid(), id, 1, 'FOLLOWED', :manager, '2022-02-01', '2022-01-03', now(),
                            :manager, 'WEB'
                        from report returning id::text""")
                .param("programme", cast.programme())
                .param("manager", cast.manager())
                .query(String.class)
                .single();
    }

    private String confirmed() {
        return jdbc.sql("""
                        with period as (
                            insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at,
                                owner_id, state)
                            values (gen_random_uuid(), 0, :initiative, 1, '2021-Q4', '2021-12-15', '2021-12-15', :head,
                                'ANSWERED')
                            returning id)
                        insert into confirmation (id, initiative_id, period_id, fte, valid_from, recorded_at, person_id,
                            channel)
                        select gen_random_uuid(), :initiative, id, 0.5, '2021-12-15', '2021-12-16', :manager, 'WEB'
                        from period returning id::text""")
                .param("initiative", initiative)
                .param("head", cast.head())
                .param("manager", cast.manager())
                .query(String.class)
                .single();
    }

    private String value(String wanted) {
        return jdbc.sql("select " + wanted + " limit 1")
                .param("programme", cast.programme())
                .param("initiative", initiative)
                .query(String.class)
                .single();
    }

    private static List<String> pages() throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("GET,"))
                .map(line -> line.split(",")[1])
                .filter(path -> !FILE.matcher(path).matches()
                        && !OTHERWISE.matcher(path).matches()
                        && !EXEMPT.containsKey(path))
                .toList();
    }
}

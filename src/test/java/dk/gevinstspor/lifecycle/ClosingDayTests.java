package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Local days without work move what falls on them: deadlines and the day a quarter is reported. */
@DatabaseTest
@Transactional
class ClosingDayTests {

    private static final String DAYS = "/organisation/ret/lukkedage";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private ClosingDays closing;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
    }

    @Test
    void weekends_and_danish_holidays_need_no_entry() {
        // Maundy Thursday to Easter Monday 2022; 4 May 2023 was the last store bededag but one day before it.
        assertThat(from(LocalDate.of(2022, 4, 14))).isEqualTo(LocalDate.of(2022, 4, 19));
        assertThat(from(LocalDate.of(2023, 5, 5))).isEqualTo(LocalDate.of(2023, 5, 8));
        assertThat(from(LocalDate.of(2024, 4, 26))).isEqualTo(LocalDate.of(2024, 4, 26));
    }

    @Test
    void a_programmes_closing_day_is_its_own_and_one_for_everybody_counts_everywhere() {
        Cast other = organisation.programme();
        LocalDate friday = LocalDate.of(2022, 5, 27);
        closing.add(cast.programme(), friday, "Fredag efter Kristi himmelfart", Actor.SYSTEM);

        assertThat(from(friday)).isEqualTo(LocalDate.of(2022, 5, 30));
        assertThat(closing.workingDayFrom(friday, other.programme())).isEqualTo(friday);

        closing.add(null, LocalDate.of(2022, 5, 30), "Strømafbrydelse", Actor.SYSTEM);
        assertThat(from(friday)).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(closing.workingDayFrom(LocalDate.of(2022, 5, 30), other.programme()))
                .isEqualTo(LocalDate.of(2022, 5, 31));
    }

    @Test
    void the_report_of_a_quarter_waits_for_the_first_day_that_the_programme_works_on() {
        Instant before = reports.nextStatusAt(cast.programme());
        LocalDate day = Zone.dayOf(before);

        closing.add(cast.programme(), day, "Lukket", Actor.SYSTEM);

        assertThat(reports.nextStatusAt(cast.programme()))
                .isEqualTo(Zone.morningOf(from(day.plusDays(1))))
                .isAfter(before);
    }

    @Test
    void a_deadline_that_would_fall_on_a_closing_day_is_the_next_working_day_at_the_same_hour() {
        Instant usual = dueOf(submitted(cast));
        LocalDate day = Zone.dayOf(usual);
        assertThat(from(day)).isEqualTo(day);

        closing.add(cast.programme(), day, "Lukket", Actor.SYSTEM);
        Instant moved = dueOf(submitted(cast));

        assertThat(Zone.dayOf(moved)).isEqualTo(from(day.plusDays(1)));
        assertThat(moved.atZone(Zone.COPENHAGEN).toLocalTime())
                .isEqualTo(usual.atZone(Zone.COPENHAGEN).toLocalTime());
    }

    @Test
    void the_administrator_adds_and_removes_closing_days_of_her_own_programmes() throws Exception {
        add("24-12-2022", "Juleaftensdag", cast.programme().toString()).andExpect(redirectedUrl(DAYS));
        add("24-12-2022", "En gang til", cast.programme().toString()).andExpect(status().isUnprocessableEntity());
        add("", "", "").andExpect(status().isUnprocessableEntity());
        mvc.perform(get(DAYS).with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("Juleaftensdag")))
                .andExpect(content().string(not(containsString("??"))));

        UUID day = closing.of(cast.programme()).get(0).id();
        Cast other = organisation.programme();
        mvc.perform(post(DAYS + "/" + day + "/fjern")
                        .with(SignIn.as(other.admin()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(DAYS + "/" + day + "/fjern")
                        .with(SignIn.as(cast.admin()))
                        .with(csrf()))
                .andExpect(redirectedUrl(DAYS));

        assertThat(closing.of(cast.programme())).isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions add(String day, String name, String programme)
            throws Exception {
        return mvc.perform(post(DAYS + "/ny")
                .param("day", day)
                .param("name", name)
                .param("programmeId", programme)
                .with(SignIn.as(cast.admin()))
                .with(csrf()));
    }

    private LocalDate from(LocalDate day) {
        return closing.workingDayFrom(day, cast.programme());
    }

    private UUID submitted(Cast cast) {
        return intake.submit(
                UUID.randomUUID(),
                cast.programme(),
                new Initiative.Idea(
                        "Partshøring",
                        "Breve skrives i hånden",
                        cast.unit(),
                        cast.consultant(),
                        Instant.parse("2022-01-03T08:00:00Z")),
                Actor.onTheWeb(cast.consultant()));
    }

    private Instant dueOf(UUID initiative) {
        return jdbc.sql("select due_at from task where initiative_id = ?")
                .param(initiative)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}

package dk.gevinstspor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every endpoint of {@code access-matrix.csv} is asked by people of one programme for what is the other's, and every list for
 * whether it shows anything of it.
 */
@DatabaseTest
@Transactional
class ProgrammesApartTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TwoProgrammes programmes;

    @BeforeEach
    void two_programmes() throws Exception {
        programmes = TwoProgrammes.begun(beans);
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
    }

    @Test
    void whatever_is_the_other_programmes_does_not_exist() throws Exception {
        AddressesOfAProgramme addresses = new AddressesOfAProgramme(programmes.a(), programmes.inA(), jdbc);
        List<String> wrong = new ArrayList<>();
        for (String line : TwoProgrammes.table()) {
            String method = line.split(",")[0];
            for (String path : addresses.of(line.split(",")[1])) {
                for (Map.Entry<String, UUID> who : peopleOf(programmes.b()).entrySet()) {
                    MockHttpServletRequestBuilder asked =
                            request(HttpMethod.valueOf(method), path).with(programmes.as(path, who.getValue()));
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
        for (String path : TwoProgrammes.lists()) {
            for (Map.Entry<String, UUID> who : peopleOf(programmes.b()).entrySet()) {
                if (programmes.read(path, who.getValue()).contains(TwoProgrammes.OF_A)) {
                    wrong.add(path + " as " + who.getKey());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_outbox where recipient_id in (:people)"
                                + " and parameters::text like :other")
                        .param("people", peopleOf(programmes.b()).values())
                        .param("other", "%" + TwoProgrammes.OF_A + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
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

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, UUID person) {
        return form.param("taskVersion", "0")
                .param("to", person.toString())
                .param("text", "Må jeg se?")
                .with(csrf());
    }
}

package dk.gevinstspor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint stands in {@code access-matrix.csv} with who may ask, and everybody else is tried on it. An id in a path
 * is one that nothing has; nothing is sent along, so a form that is reached answers with its errors.
 */
@DatabaseTest
class AccessMatrixTests {

    private static final String INSTALLATION = "INSTALLATION";
    private static final String NOTHING_HAS_THIS_ID = "5f0c1d5e-0000-4000-8000-000000000000";

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    RoleSetup roles;

    @Autowired
    Bearer bearer;

    private final Map<String, UUID> holders = new LinkedHashMap<>();
    private UUID withoutRole;

    @BeforeEach
    void somebodyInEveryRole() {
        Cast cast = organisation.programme();
        withoutRole = cast.outsider();
        for (Role role : Role.values()) {
            UUID holder = organisation.person(role.name(), null);
            roles.grant(holder, cast.programme(), role, Actor.SYSTEM);
            holders.put(role.name(), holder);
        }
        holders.put(INSTALLATION, organisation.appoint(organisation.person(INSTALLATION, null)));
    }

    @Test
    void every_endpoint_stands_in_the_table_and_nothing_else_does() throws IOException {
        Set<String> listed = table().map(Row::endpoint).collect(toCollection(TreeSet::new));

        assertThat(mapped()).isEqualTo(listed);
    }

    @TestFactory
    Stream<DynamicTest> only_those_in_the_table_get_through() throws IOException {
        return table().map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private void check(Row row) throws Exception {
        Outcome anonymous = ask(row, request -> request);
        if (row.isPublic()) {
            assertThat(anonymous).as("anonymous").isNotIn(Outcome.LOGIN, Outcome.FORBIDDEN, Outcome.BROKEN);
            return;
        }
        assertThat(anonymous).as("anonymous").isEqualTo(Outcome.LOGIN);
        expect(row, "without a role", withoutRole, row.isForEveryone());
        for (Map.Entry<String, UUID> holder : holders.entrySet()) {
            boolean mayAsk = row.isForEveryone() || row.isFor(holder.getKey());
            expect(row, holder.getKey(), holder.getValue(), mayAsk);
        }
    }

    /** A rule about an object never lets anybody do anything to an object that is not there. */
    private void expect(Row row, String who, UUID person, boolean mayAsk) throws Exception {
        Outcome outcome = ask(row, row.isForPrograms() ? bearer.of(person) : SignIn.as(person));
        if (row.isAboutAnObject()) {
            assertThat(outcome).as(who).isIn(Outcome.FORBIDDEN, Outcome.REFUSED);
        } else if (mayAsk) {
            assertThat(outcome).as(who).isIn(Outcome.THROUGH, Outcome.REFUSED);
        } else {
            assertThat(outcome).as(who).isEqualTo(Outcome.FORBIDDEN);
        }
    }

    private Outcome ask(Row row, RequestPostProcessor who) throws Exception {
        HttpMethod method = row.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(row.method());
        String path = row.path().replaceAll("\\{[^}]+}", NOTHING_HAS_THIS_ID);
        try {
            return Outcome.of(
                    mvc.perform(request(method, path).with(who).with(row.isForPrograms() ? plain -> plain : csrf()))
                            .andReturn()
                            .getResponse());
        } catch (ServletException e) {
            throw new AssertionError(row + " broke", e);
        }
    }

    private Set<String> mapped() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()))
                .flatMap(mapping -> endpoints(mapping.getKey()))
                .collect(toCollection(TreeSet::new));
    }

    /** Not the error page, which only shows what has gone wrong elsewhere. */
    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("dk.gevinstspor")
                && !ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? List.of("ANY") : methods).stream().map(method -> path + " " + method));
    }

    private static Stream<Row> table() throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::parse);
    }

    private enum Outcome {
        LOGIN,
        FORBIDDEN,
        REFUSED,
        THROUGH,
        BROKEN;

        static Outcome of(MockHttpServletResponse response) {
            String location = response.getRedirectedUrl();
            if (location != null && location.startsWith("/log-ind")) {
                return LOGIN;
            }
            int status = response.getStatus();
            if (status == MockHttpServletResponse.SC_UNAUTHORIZED) {
                return LOGIN;
            }
            if (status == MockHttpServletResponse.SC_FORBIDDEN) {
                return FORBIDDEN;
            }
            if (status >= 500) {
                return BROKEN;
            }
            return status >= 400 ? REFUSED : THROUGH;
        }
    }

    /** @param who ANONYMOUS, LOGGED_IN, OBJECT, or roles with a space between */
    private record Row(String method, String path, String who) {

        static Row parse(String line) {
            String[] cells = line.split(",");
            if (cells.length != 3) {
                throw new IllegalArgumentException("method,path,who is expected, not: " + line);
            }
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
        }

        String endpoint() {
            return path + " " + method;
        }

        boolean isForPrograms() {
            return path.startsWith("/api/");
        }

        boolean isPublic() {
            return who.equals("ANONYMOUS");
        }

        boolean isAboutAnObject() {
            return who.equals("OBJECT");
        }

        boolean isForEveryone() {
            return who.equals("LOGGED_IN");
        }

        /** The installation's administrator is one in every programme. */
        boolean isFor(String holder) {
            List<String> asked = List.of(who.split(" "));
            return asked.contains(holder) || (holder.equals(INSTALLATION) && asked.contains(Role.ADMIN.name()));
        }
    }
}

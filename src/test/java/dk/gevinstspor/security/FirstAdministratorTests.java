package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.database.CannotStart;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Credentials.Access;
import dk.gevinstspor.organisation.Credentials.Credential;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
@Transactional
class FirstAdministratorTests {

    private static final String PASSWORD = "korrekt hest batteri";

    @Autowired
    Credentials credentials;

    @Autowired
    PersonSetup people;

    @Autowired
    RoleSetup roles;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@gevinstspor.example";

    @BeforeEach
    void nobodyAdministrates() {
        jdbc.sql("update role_grant set revoked_at = now(), revoked_by = person_id"
                        + " where role = 'ADMIN' and revoked_at is null")
                .update();
    }

    @Test
    void an_empty_production_gets_its_administrator_from_the_settings() {
        start(email, PASSWORD);

        Credential administrator = credentials.byEmail(email).orElseThrow();
        assertThat(encoder.matches(PASSWORD, administrator.passwordHash())).isTrue();
        assertThat(rolesOf(administrator)).containsExactly(Role.ADMIN);
    }

    @Test
    void with_an_administrator_the_settings_change_nothing() {
        start(email, PASSWORD);

        start(email, "en helt anden adgangskode");
        start("other." + email, PASSWORD);

        assertThat(encoder.matches(
                        PASSWORD, credentials.byEmail(email).orElseThrow().passwordHash()))
                .isTrue();
        assertThat(credentials.byEmail("other." + email)).isEmpty();
    }

    @Test
    void login_by_oidc_needs_no_password() {
        start("Anna Administrator <" + email + ">", "");

        Credential administrator = credentials.byEmail(email).orElseThrow();
        assertThat(administrator.passwordHash()).isNull();
        assertThat(credentials
                        .access(administrator.personId())
                        .map(access -> access.person().name()))
                .contains("Anna Administrator");
    }

    @Test
    void somebody_who_is_already_known_keeps_her_password() {
        UUID known = organisation.person("Anna", null);
        people.setPasswordHash(known, encoder.encode("den gamle adgangskode"), Actor.SYSTEM);
        String address = credentials.of(known).orElseThrow().email();

        start(address, PASSWORD);

        Credential administrator = credentials.of(known).orElseThrow();
        assertThat(encoder.matches("den gamle adgangskode", administrator.passwordHash()))
                .isTrue();
        assertThat(rolesOf(administrator)).containsExactly(Role.ADMIN);
    }

    @Test
    void a_password_that_is_easy_to_guess_stops_the_start() {
        assertThatThrownBy(() -> start(email, "aaaaaaaaaaaaaaa"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GEVINSTSPOR_ADMIN_PASSWORD");
    }

    private void start(String address, String password) {
        new FirstAdministrator(
                        new FirstAdministratorProperties(address, password),
                        credentials,
                        people,
                        roles,
                        passwords,
                        TransactionOperations.withoutTransaction())
                .afterSingletonsInstantiated();
    }

    private Iterable<Role> rolesOf(Credential person) {
        Optional<Access> access = credentials.access(person.personId());
        return access.orElseThrow().roles();
    }
}

package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.support.PostgresForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseCheckTests {

    @Test
    void a_database_of_its_own_passes() {
        assertThatCode(() -> check(PostgresForTests.createDatabase(), "postgres"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_the_parameters() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> check("jdbc:postgresql://localhost:" + port + "/gevinst?password=hemmelig", "x"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(
                        "The database at jdbc:postgresql://localhost:" + port + "/gevinst cannot be reached")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void a_database_that_does_not_exist_is_named() {
        String url = PostgresForTests.createDatabase().replaceFirst("test_[a-z0-9_]+", "no_such");

        assertThatThrownBy(() -> check(url, "postgres"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/no_such does not exist: make it with 'create database'");
    }

    @Test
    void an_unknown_user_is_told_which_settings_to_correct() {
        assertThatThrownBy(() -> check(PostgresForTests.createDatabase(), "nobody_knows"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("refuses the login: correct SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void a_user_that_may_not_make_tables_is_refused() {
        String url = PostgresForTests.createDatabase();
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql("do $$ begin create role reader login; exception when duplicate_object then end $$")
                .update();

        assertThatThrownBy(() -> check(url, "reader"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("may not make tables in the schema gevinstspor");
    }

    @Test
    void something_else_than_an_address_is_refused_in_every_profile() {
        assertThatThrownBy(() -> check("postgres://db/gevinstspor", "x"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL is wrong");
    }

    @Test
    void an_old_server_and_another_encoding_are_refused() {
        assertThat(new DatabaseFacts(14, "UTF8", true).problem())
                .hasValue("The database is a PostgreSQL 14, which is too old: upgrade it to 15 or newer.");
        assertThat(new DatabaseFacts(15, "LATIN1", true).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("LATIN1", "'UTF8'"));
        assertThat(new DatabaseFacts(15, "UTF8", true).problem()).isEmpty();
    }

    private static void check(String url, String user) {
        // The address of the tests names its own user, which would go before the one of the settings.
        new DatabaseCheck(new MockEnvironment()
                        .withProperty("spring.datasource.url", url.replaceFirst("\\?user=.*", ""))
                        .withProperty("spring.datasource.username", user))
                .check();
    }
}

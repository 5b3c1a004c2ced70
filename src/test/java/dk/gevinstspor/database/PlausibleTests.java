package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.dk:5432/gevinstspor",
                "jdbc:postgresql://db/gevinstspor?sslmode=verify-full",
                "jdbc:postgresql://one:5432,two:5432/gevinstspor"
            })
    void addresses_of_a_postgresql(String value) {
        assertThat(Plausible.database(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://db/gevinstspor",
                "jdbc:postgresql://db:port/gevinstspor",
                "jdbc:oracle:thin:@db",
                "db.example.dk"
            })
    void what_is_no_address_of_a_postgresql(String value) {
        assertThat(Plausible.database(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.example.dk", "localhost", "mail_relay", "10.0.0.7", "::1", "post.århus.dk"})
    void names_of_a_mail_server(String value) {
        assertThat(Plausible.host(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp://smtp.example.dk", "smtp.example.dk:25", "mail server", "-x", "smtp.example.dk/"})
    void what_is_no_name_of_a_mail_server(String value) {
        assertThat(Plausible.host(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gevinst.example.dk", "https://example.dk/gevinst/", "http://localhost:8080"})
    void addresses_of_the_site(String value) {
        assertThat(Plausible.site(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gevinst.example.dk",
                "http://gevinst.example.dk",
                "https://",
                "https://example.dk/?side=1",
                "https://example.dk/#x",
                "https://me:secret@example.dk",
                "ftp://example.dk",
                "https://exa mple.dk"
            })
    void what_is_no_address_of_the_site(String value) {
        assertThat(Plausible.site(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "587", "65535"})
    void ports(String value) {
        assertThat(Plausible.port(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "smtp", "123456789"})
    void what_is_no_port(String value) {
        assertThat(Plausible.port(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.dk", "Gevinstspor <gevinst@example.dk>", "\"Århus, IT\" <it@example.dk>"})
    void mail_addresses(String value) {
        assertThat(Plausible.mailAddress(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "a@example.dk, b@example.dk", "@example.dk", "a@", "a b@example.dk"})
    void what_is_no_mail_address(String value) {
        assertThat(Plausible.mailAddress(value)).isFalse();
    }
}

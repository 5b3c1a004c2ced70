package dk.gevinstspor.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticityTests {

    private static final String OURS = "mx.gevinst.example";
    private static final String PASS = OURS + "; dmarc=pass (p=reject dis=none) header.from=kommune.example";

    private static String objection(String... headers) {
        return Authenticity.objection(OURS, List.of(headers), "kommune.example").orElse("believed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PASS,
                "mx.gevinst.example 1; dmarc=pass header.from=kommune.example",
                "MX.Gevinst.Example; DMARC=Pass header.From=Kommune.Example",
                "mx.gevinst.example;\r\n\tspf=pass (sender IP is 192.0.2.1) smtp.mailfrom=kommune.example;\r\n"
                        + "\tdkim=pass (signature was verified)\r\n header.d=kommune.example;dmarc=pass action=none\r\n"
                        + " header.from=kommune.example;compauth=pass reason=100",
                "mx.gevinst.example; dkim=pass header.i=@kommune.example header.b=\"a/b=c\"; "
                        + "dmarc=pass (p=NONE (nested \\) comment) dis=NONE) header.from=kommune.example",
                "(a comment) mx.gevinst.example (another); dmarc = pass header.from = kommune.example",
                "\"mx.gevinst.example\"; dmarc/1=pass header.from=kommune.example"
            })
    void our_own_server_is_believed_however_it_writes(String header) {
        assertThat(objection(header)).isEqualTo("believed");
    }

    @Test
    void without_a_configured_id_nobody_is_believed() {
        assertThat(Authenticity.objection(null, List.of(PASS), "kommune.example"))
                .contains("authserv-id.unset");
        assertThat(Authenticity.objection(" ", List.of(" ; dmarc=pass"), "kommune.example"))
                .contains("authserv-id.unset");
    }

    @Test
    void without_the_header_nobody_is_believed() {
        assertThat(objection()).isEqualTo("authentication.missing");
    }

    @Test
    void a_forged_header_below_that_of_our_server_counts_for_nothing() {
        assertThat(objection(OURS + "; dmarc=fail header.from=kommune.example", PASS))
                .isEqualTo("dmarc");
        assertThat(objection(OURS + "; none", PASS)).isEqualTo("dmarc");
    }

    @Test
    void a_header_with_our_id_below_somebody_elses_counts_for_nothing() {
        assertThat(objection("mx.elsewhere.example; dmarc=pass header.from=kommune.example", PASS))
                .isEqualTo("authserv-id.foreign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.elsewhere.example; dmarc=pass header.from=kommune.example",
                "mx.gevinst.example.evil.example; dmarc=pass header.from=kommune.example",
                "evil.mx.gevinst.example; dmarc=pass header.from=kommune.example",
                "evil.example (mx.gevinst.example); dmarc=pass header.from=kommune.example",
                "\"evil.example; mx.gevinst.example\"; dmarc=pass header.from=kommune.example"
            })
    void another_servers_id_is_not_ours(String header) {
        assertThat(objection(header)).isEqualTo("authserv-id.foreign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.gevinst.example; spf=pass smtp.mailfrom=kommune.example; dkim=pass header.d=kommune.example",
                "mx.gevinst.example; dmarc=none header.from=kommune.example",
                "mx.gevinst.example; dmarc=fail (dmarc=pass) header.from=kommune.example",
                "mx.gevinst.example; dmarc=fail reason=\"; dmarc=pass\" header.from=kommune.example",
                "mx.gevinst.example; spf=pass reason=\"x; dmarc=pass header.from=kommune.example\"",
                "mx.gevinst.example; spf=pass (; dmarc=pass header.from=kommune.example)",
                "mx.gevinst.example; dmarc=passed header.from=kommune.example",
                "mx.gevinst.example; dmarc=fail=pass header.from=kommune.example",
                "mx.gevinst.example; dmarc=fail header.from=kommune.example; dmarc=pass header.from=kommune.example",
                "mx.gevinst.example; x-dmarc=pass header.from=kommune.example"
            })
    void only_a_single_pass_of_dmarc_counts(String header) {
        assertThat(objection(header)).isEqualTo("dmarc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mx.gevinst.example (dmarc=pass header.from=kommune.example",
                "mx.gevinst.example; reason=\"dmarc=pass header.from=kommune.example",
                "dmarc=pass header.from=kommune.example",
                "mx.gevinst.example dmarc=pass header.from=kommune.example",
                "mx.gevinst.example; dmarc pass header.from=kommune.example",
                "mx.gevinst.example; dmarc=pass header.from=evil.example header.from=kommune.example"
            })
    void what_is_not_well_formed_is_not_believed(String header) {
        assertThat(objection(header)).isEqualTo("authentication.malformed");
    }

    @Test
    void a_pass_for_another_domain_than_the_senders_counts_for_nothing() {
        assertThat(objection(OURS + "; dmarc=pass header.from=evil.example")).isEqualTo("from.domain");
        assertThat(objection(OURS + "; dmarc=pass")).isEqualTo("from.domain");
        assertThat(Authenticity.objection(OURS, List.of(PASS), null)).contains("from.domain");
    }
}

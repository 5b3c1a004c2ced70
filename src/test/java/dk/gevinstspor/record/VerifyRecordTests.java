package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The command as an operator calls it, on the database of a running application; broken ones are left behind. */
@DatabaseTest
@DirtiesContext
class VerifyRecordTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private UUID initiative;

    @BeforeEach
    void aSignedContract() {
        initiative = played.live(organisation.programme(), LocalDate.of(2022, 5, 15));
    }

    private int verify(String option) {
        printed.reset();
        return VerifyRecord.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                option,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void it_tells_the_whole_from_the_broken() {
        assertThat(verify("--verify-record")).isZero();
        assertThat(text()).contains("chain " + initiative, "whole: ");

        jdbc.sql("alter table contract_signature disable trigger all").update();
        jdbc.sql("update contract_signature set channel = 'MAIL' where contract_id in"
                        + " (select id from benefit_contract where initiative_id = ?)")
                .param(initiative)
                .update();

        assertThat(verify("--verify-record")).isEqualTo(1);
        assertThat(text()).contains("broken: chain " + initiative, "SIGNATURE", "FACT_CHANGED");
    }

    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void a_chain_that_was_made_anew_is_not_the_one_that_was_noted() throws Exception {
        verify("--verify-record");
        Path noted = Files.writeString(folder.resolve("noted.txt"), text());
        assertThat(verify("--verify-record=" + noted)).isZero();

        jdbc.sql("alter table record_entry disable trigger all").update();
        Entry last = entries.of(List.of(initiative)).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        jdbc.sql("delete from record_entry where chain_id = ? and seq = ?")
                .params(initiative, last.seq())
                .update();
        jdbc.sql("alter table contract_step disable trigger all").update();
        jdbc.sql("delete from contract_step where id = ?")
                .param(last.subjectId())
                .update();
        jdbc.sql("update record_chain set length = ?, head = ? where id = ?")
                .params(last.seq() - 1, last.previous(), initiative)
                .update();

        assertThat(verify("--verify-record"))
                .as("nothing inside the database can tell")
                .isZero();
        assertThat(verify("--verify-record=" + noted)).isEqualTo(1);
        assertThat(text()).contains("broken: chain " + initiative, "HEAD_REWRITTEN");
    }

    @Test
    void a_database_that_cannot_be_reached_is_not_verified() {
        assertThat(VerifyRecord.run(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        "--verify-record",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nothing",
                        "--spring.datasource.username=nobody",
                        "--spring.datasource.password=none"))
                .isEqualTo(2);
        assertThat(text()).startsWith("not verified: ");
    }
}

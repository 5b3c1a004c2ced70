package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tests share one data directory, as restarts do. */
@Tag("process")
class EmbeddedServerTests {

    @TempDir
    private static Path root;

    private EmbeddedServer server;

    @BeforeAll
    static void make_a_table() {
        try (var first = EmbeddedServer.start(root)) {
            jdbc(first.login()).sql("create table fact (name text primary key)").update();
        }
    }

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(root);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void it_writes_through_to_the_disk_checks_its_pages_and_orders_as_danes_do() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(jdbc(server.login())
                        .sql("select n from unnest(array['Ålborg', 'Ærø', 'Zoo', 'Østerbro', 'Allé']) n order by n")
                        .query(String.class)
                        .list())
                .containsExactly("Allé", "Zoo", "Ærø", "Østerbro", "Ålborg");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        var guess = new Login(server.login().port(), "guess");

        assertThatThrownBy(() -> jdbc(guess).sql("select 1").query().singleValue())
                .hasStackTraceContaining("password authentication failed");
        assertThat(server.login().toString()).doesNotContain(server.login().password());
    }

    @Test
    void the_port_is_the_same_after_a_restart() {
        int port = server.login().port();

        restart();

        assertThat(server.login().port()).isEqualTo(port);
    }

    @Test
    void what_was_written_is_there_after_the_server_was_killed() {
        write("before the kill");

        long killed = postmaster().orElseThrow();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        ProcessHandle.of(killed).ifPresent(process -> process.onExit().join());
        restart();

        assertThat(facts()).contains("before the kill");
    }

    @Test
    void the_server_of_a_killed_application_is_stopped_and_its_data_are_there() throws IOException {
        write("by the first application");
        server.close();
        PostmasterPid orphan;
        try (var other = ServerInAnotherJvm.start(root)) {
            orphan = PostmasterPid.read(cluster()).orElseThrow();
            other.kill();
        }
        assertThat(orphan.isServerOf(cluster())).isTrue();

        server = EmbeddedServer.start(root);

        assertThat(facts()).contains("by the first application");
        assertThat(orphan.isServerOf(cluster())).isFalse();
    }

    @Test
    void a_second_application_on_the_same_directory_is_refused_in_one_sentence() throws IOException {
        server.close();
        try (var other = ServerInAnotherJvm.start(root)) {
            assertThatThrownBy(() -> EmbeddedServer.start(root))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining(root.toRealPath().toString())
                    .hasMessageContaining("gevinstspor.data-directory");
        }
        server = EmbeddedServer.start(root);
    }

    @Test
    void two_applications_in_one_process_are_refused_as_well() {
        assertThatThrownBy(() -> EmbeddedServer.start(root))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Gevinstspor");
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_keep_it_from_starting() throws IOException {
        write("before the power cut");
        Path pidFile = PostmasterPid.file(cluster());
        List<String> left = Files.readAllLines(pidFile);
        server.close();
        left.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, left);

        server = EmbeddedServer.start(root);

        assertThat(facts()).contains("before the power cut");
    }

    @Test
    void it_moves_to_another_port_when_its_own_was_taken() throws IOException {
        write("before the port was taken");
        int port = server.login().port();
        server.close();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            server = EmbeddedServer.start(root);

            assertThat(server.login().port()).isNotEqualTo(taken.getLocalPort());
            assertThat(facts()).contains("before the port was taken");
        }
    }

    @Test
    void a_foreign_server_is_recognised_even_with_the_same_password(@TempDir Path elsewhere) throws IOException {
        shareBinaries(elsewhere);
        Files.copy(root.resolve("postgresql/password"), elsewhere.resolve("postgresql/password"));
        Files.createDirectories(elsewhere.resolve("postgresql/cluster.new/left-by-a-killed-initdb"));
        var ours = new Cluster(
                DataDirectory.prepare(root),
                Binaries.unpack(root.resolve("postgresql/binaries")),
                new Programs(root, List.of()));
        try (var foreign = EmbeddedServer.start(elsewhere)) {
            assertThatThrownBy(() -> foreign.login().verify(ours))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("its data are in " + elsewhere.toRealPath());
        }
    }

    @Test
    void data_of_another_major_version_are_left_alone(@TempDir Path elsewhere) throws IOException {
        shareBinaries(elsewhere);
        DataDirectory directory = DataDirectory.prepare(elsewhere);
        Password.readOrMake(directory);
        Files.createDirectories(directory.cluster());
        Files.writeString(directory.cluster().resolve("PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedServer.start(elsewhere))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 12");
        assertThat(directory.cluster()).isDirectoryNotContaining("glob:**/postmaster.pid");
    }

    /** Unpacking takes a second. */
    private static void shareBinaries(Path elsewhere) throws IOException {
        Files.createSymbolicLink(
                Files.createDirectories(elsewhere.resolve("postgresql")).resolve("binaries"),
                root.resolve("postgresql/binaries"));
    }

    private void restart() {
        server.close();
        server = EmbeddedServer.start(root);
    }

    private void write(String fact) {
        jdbc(server.login())
                .sql("insert into fact values (?) on conflict do nothing")
                .param(fact)
                .update();
    }

    private List<String> facts() {
        return jdbc(server.login())
                .sql("select name from fact")
                .query(String.class)
                .list();
    }

    private String setting(String name) {
        return jdbc(server.login()).sql("show " + name).query(String.class).single();
    }

    private static Optional<Long> postmaster() {
        return PostmasterPid.read(cluster()).map(PostmasterPid::pid);
    }

    private static Path cluster() {
        return root.resolve("postgresql/cluster");
    }

    private static JdbcClient jdbc(Login login) {
        return JdbcClient.create(
                new DriverManagerDataSource(login.getJdbcUrl(), login.getUsername(), login.getPassword()));
    }
}

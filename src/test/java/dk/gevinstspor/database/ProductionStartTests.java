package dk.gevinstspor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.GevinstsporApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The application as production runs it, against a PostgreSQL that comes and goes. */
@Tag("process")
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTests {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    @TempDir
    private static Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private @Nullable EmbeddedServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void it_starts_without_a_mail_server_and_is_down_only_while_the_database_is_away()
            throws IOException, InterruptedException {
        server = EmbeddedServer.start(folder);
        Login login = server.login();
        try (var application = (ServletWebServerApplicationContext) production()
                .run(
                        "--spring.datasource.url=" + login.getJdbcUrl(),
                        "--spring.datasource.username=" + login.getUsername(),
                        "--spring.datasource.password=" + login.getPassword(),
                        "--spring.datasource.hikari.connection-timeout=500",
                        "--spring.mail.host=no-such-host.invalid",
                        "--gevinstspor.mail.from=gevinst@example.dk",
                        "--gevinstspor.base-url=http://localhost",
                        "--gevinstspor.admin.email=admin@example.dk",
                        "--gevinstspor.admin.password=a long password",
                        "--camunda.bpm.job-execution.enabled=false")) {
            int port = application.getWebServer().getPort();
            assertThat(application.getBeansOfType(EmbeddedServer.class)).isEmpty();
            assertHealth(port, OK, "{\"status\":\"UP\"}");

            server.close();
            assertHealth(port, UNAVAILABLE, "{\"status\":\"DOWN\"}");

            server = EmbeddedServer.start(folder);
            assertThat(server.login().port()).isEqualTo(login.port());
            askUntilHealthy(port);
            assertHealth(port, OK, "{\"status\":\"UP\"}");
        }
    }

    @Test
    void it_refuses_to_start_in_one_sentence_and_without_a_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> production().run("--spring.datasource.url=nonsense"))
                .isInstanceOf(CannotStart.class);

        assertThat(output)
                .contains("SPRING_DATASOURCE_URL is wrong", "SPRING_MAIL_HOST is missing")
                .doesNotContain("\tat ");
    }

    /** The pool needs a moment to connect again; each question waits for a connection itself. */
    private void askUntilHealthy(int port) throws IOException, InterruptedException {
        for (int question = 0; question < 60 && health(port).statusCode() != OK; question++) {
            assertThat(question).isLessThan(59);
        }
    }

    private void assertHealth(int port, int status, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = health(port);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
    }

    private HttpResponse<String> health(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health".formatted(port)))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static SpringApplication production() {
        return new SpringApplicationBuilder(GevinstsporApplication.class)
                .profiles("prod")
                .properties("server.port=0")
                .application();
    }
}

package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@SpringBootTest(
        classes = {WebSlice.class, ProblemTests.Broken.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemTests {

    @Autowired
    private TestRestTemplate browser;

    @Test
    void an_unexpected_error_shows_a_number_and_nothing_else() {
        ResponseEntity<String> page = browser.getForEntity("/broken", String.class);

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(page.getBody())
                .contains("Noget gik galt hos os")
                .contains(page.getHeaders().getFirst("X-Request-Id"))
                .doesNotContain("jdbc:postgresql://secret")
                .doesNotContain("Exception");
    }

    @Test
    void an_address_that_leads_nowhere_is_not_found() {
        assertThat(browser.getForEntity("/nowhere", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(browser.getForEntity("/broken/not-an-id", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_upload_that_is_too_large_is_told_so_before_anything_reads_it() {
        ResponseEntity<String> page = browser.postForEntity("/broken", new byte[13 * 1024 * 1024], String.class);

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(page.getBody()).contains("Filen er for stor");
    }

    @Test
    void parts_that_cannot_be_told_apart_are_the_senders_mistake() {
        for (String path : List.of("/broken", "/api/v1/broken")) {
            RequestEntity<String> parts = RequestEntity.post(path)
                    .header("Content-Type", "multipart/form-data")
                    .body("--");

            assertThat(browser.exchange(parts, String.class).getStatusCode())
                    .isEqualTo(path.startsWith("/api") ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void a_request_id_from_outside_is_never_believed() {
        RequestEntity<Void> request =
                RequestEntity.get("/nowhere").header("X-Request-Id", "forged").build();

        assertThat(browser.exchange(request, String.class).getHeaders().getFirst("X-Request-Id"))
                .isNotEqualTo("forged");
    }

    @Controller
    static class Broken {

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("jdbc:postgresql://secret");
        }

        @GetMapping("/broken/{id}")
        String about(@PathVariable UUID id) {
            throw new NotFound("broken " + id);
        }
    }
}

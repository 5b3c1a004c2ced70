package dk.gevinstspor.workplace.bulk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A consultant of a programme who hands in files of initiatives. */
final class ImportDesk {

    private static final String HEADING = "Titel;Beskrivelse;Enhed\n";

    private final MockMvc mvc;
    private final Cast cast;
    private final String unit;

    private ImportDesk(MockMvc mvc, Cast cast, String unit) {
        this.mvc = mvc;
        this.cast = cast;
        this.unit = unit;
    }

    /** A programme of its own, whose unit has a name of its own. */
    static ImportDesk of(MockMvc mvc, TestOrganisation organisation, JdbcClient jdbc) {
        Cast cast = organisation.programme();
        String unit = "Enhed " + UUID.randomUUID();
        jdbc.sql("update unit_version set name = ? where unit_id = ?")
                .params(unit, cast.unit())
                .update();
        return new ImportDesk(mvc, cast, unit);
    }

    Cast cast() {
        return cast;
    }

    String unit() {
        return unit;
    }

    String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> "Initiativ " + line + ";Beskrivelse " + line + ";" + unit)
                .collect(Collectors.joining("\n"));
    }

    UUID sent(String lines) throws Exception {
        String url = sendCsv(lines)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(url).replaceFirst(".*/", ""));
    }

    ResultActions sendCsv(String lines) throws Exception {
        return send("initiativer.csv", (HEADING + lines).getBytes(StandardCharsets.UTF_8));
    }

    ResultActions send(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/initiativer/indlaes")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("programmeId", cast.programme().toString())
                .with(SignIn.as(cast.consultant()))
                .with(csrf()));
    }

    void start(UUID id) throws Exception {
        mvc.perform(post("/initiativer/indlaes/" + id)
                        .with(SignIn.as(cast.consultant()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiativer/indlaes/" + id));
    }

    ResultActions page(UUID id) throws Exception {
        return mvc.perform(get("/initiativer/indlaes/" + id).with(SignIn.as(cast.consultant())));
    }

    ResultActions progress(UUID id) throws Exception {
        return mvc.perform(get("/initiativer/indlaes/" + id + "/fremdrift").with(SignIn.as(cast.consultant())));
    }
}

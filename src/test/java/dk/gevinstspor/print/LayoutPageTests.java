package dk.gevinstspor.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What operations is told of the layouts in the operator's folder. */
@DatabaseTest
@Transactional
class LayoutPageTests {

    private static final String NAME = "contract-terms";

    @TempDir
    private Path folder;

    @Autowired
    private LayoutController page;

    @Autowired
    private OwnLayouts usual;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private MockMvc web;

    private UUID admin;

    @BeforeEach
    void an_administrator() {
        admin = organisation.appoint(organisation.programme().admin());
    }

    @AfterEach
    void the_usual_folder() {
        ReflectionTestUtils.setField(page, "own", usual);
    }

    @Test
    void one_that_failed_on_data_is_said_to_have_been_left_alone_and_why() throws Exception {
        Files.write(folder.resolve(NAME + ".jrxml"), ShippedLayouts.read(NAME));
        OwnLayouts own = inUse();
        assertThat(shown()).contains("contract-terms.jrxml", "Bruges").doesNotContain("Fejlede");

        own.failed(Set.of(NAME), new StringIndexOutOfBoundsException("begin 100, end 8"));

        assertThat(shown())
                .contains("Fejlede sidst på data, og den medfølgende blev brugt i stedet", "begin 100, end 8");
    }

    @Test
    void one_that_is_refused_is_said_to_be_unused_with_the_reason() throws Exception {
        String shipped = new String(ShippedLayouts.read(NAME), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(NAME + ".jrxml"),
                shipped.replaceFirst("\\$F\\{label}", "\\$F{label}.getClass().getName()"));
        inUse();

        assertThat(shown()).contains("Bruges ikke.", "getClass");
    }

    private OwnLayouts inUse() {
        OwnLayouts own = new OwnLayouts(folder.toString(), messages);
        ReflectionTestUtils.setField(page, "own", own);
        return own;
    }

    private String shown() throws Exception {
        return web.perform(get("/drift/skabeloner").with(SignIn.as(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

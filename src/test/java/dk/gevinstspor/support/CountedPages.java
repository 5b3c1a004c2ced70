package dk.gevinstspor.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Opens pages, and tells what each asked of the database: imported by the tests that count. */
@Import(StatementCounter.class)
public class CountedPages {

    /** Statements that a page may take, the login's own included. */
    public static final int MOST = 8;

    private final MockMvc web;
    private final StatementCounter counter;

    public CountedPages(MockMvc web, StatementCounter counter) {
        this.web = web;
        this.counter = counter;
    }

    /** Of a page that somebody has opened before: a forecast is kept until a fact changes. */
    public List<String> statements(String address, UUID reader) throws Exception {
        open(address, reader);
        counter.reset();
        open(address, reader);
        assertThat(counter.sent()).as("statements of %s", address).isNotEmpty();
        return counter.sent();
    }

    private void open(String address, UUID reader) throws Exception {
        web.perform(get(URI.create(address)).with(SignIn.as(reader))).andExpect(status().isOk());
    }
}

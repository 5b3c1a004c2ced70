package dk.gevinstspor.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates of {@code reports/} on the class path, each compiled once. Nothing from outside is ever compiled or
 * deserialised. Public because the templates themselves ask for their parts.
 */
@Component
public class ReportTemplates {

    private static final String FOLDER = "reports/";
    private static final String SUFFIX = ".jrxml";

    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();
    private final SimpleJasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());

    ReportTemplates() {
        // A typeface that is not ours would be neither embedded nor the same everywhere.
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    }

    /** @throws ReportFailed when there is no such template, or it does not compile */
    public JasperReport get(String name) {
        return compiled.computeIfAbsent(name, key -> compile(name, jrxml -> jrxml));
    }

    /**
     * A template with as many columns as the data has.
     *
     * @param columns one or more
     * @throws ReportFailed when there is no such template, or it does not compile
     */
    public JasperReport get(String name, int columns) {
        return compiled.computeIfAbsent(
                name + "#" + columns, key -> compile(name, jrxml -> Columns.of(jrxml, columns)));
    }

    /** The rows of a part of a report. */
    public JRDataSource rows(Collection<? extends Record> rows) {
        return new RecordSource(rows);
    }

    JasperReportsContext context() {
        return context;
    }

    /** Compiles what is not compiled yet, so that the first reader does not wait. */
    void compileAll() throws IOException {
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + SUFFIX)) {
            String file = String.valueOf(template.getFilename());
            get(file.substring(0, file.length() - SUFFIX.length()));
        }
    }

    /** What is done to a template's text before it is compiled. */
    private interface Laid {
        InputStream out(InputStream jrxml) throws IOException;
    }

    private JasperReport compile(String name, Laid laid) {
        try (InputStream source = new ClassPathResource(FOLDER + name + SUFFIX).getInputStream()) {
            return JasperCompileManager.getInstance(context).compile(laid.out(source));
        } catch (IOException | JRException e) {
            throw new ReportFailed(name, e);
        }
    }
}

package dk.gevinstspor.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.repo.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The templates of {@code reports/} on the class path, or an operator's own that were looked at, each compiled once. Nothing else
 * from outside is ever compiled or deserialised. Public because the templates themselves ask for their parts.
 */
@Component
public class ReportTemplates {

    private final Map<String, JasperReport> compiled;
    private final SimpleJasperReportsContext context;
    private final Optional<OwnLayouts> own;
    private final Runnable row;
    private final Set<String> ownUsed = ConcurrentHashMap.newKeySet();

    @Autowired
    ReportTemplates(ObjectProvider<OwnLayouts> own) {
        this.compiled = new ConcurrentHashMap<>();
        this.context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        this.row = () -> {};
        this.own = Optional.ofNullable(own.getIfAvailable());
        this.own.ifPresent(found -> context.setExtensions(RepositoryService.class, List.of(found.pictures())));
        // A typeface that is not ours would be neither embedded nor the same everywhere.
        context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    }

    private ReportTemplates(ReportTemplates shared, Optional<OwnLayouts> own, Runnable row) {
        this.compiled = shared.compiled;
        this.context = shared.context;
        this.own = own;
        this.row = row;
    }

    /**
     * The same templates for one document.
     *
     * @param row told of each row that the document takes
     */
    ReportTemplates forOne(Runnable row) {
        return new ReportTemplates(this, own, row);
    }

    /** As {@link #forOne}, and none of them an operator's. */
    ReportTemplates shippedForOne(Runnable row) {
        return new ReportTemplates(this, Optional.empty(), row);
    }

    /**
     * The document failed: what it used of the operator's layouts is to blame.
     *
     * @return false when it used none
     */
    boolean blameOwn(Exception why) {
        own.filter(layouts -> !ownUsed.isEmpty()).ifPresent(layouts -> layouts.failed(ownUsed, why));
        return !ownUsed.isEmpty();
    }

    /** @throws ReportFailed when there is no such template, or it does not compile */
    public JasperReport get(String name) {
        return get(name, "", jrxml -> jrxml);
    }

    /**
     * A template with as many columns as the data has.
     *
     * @param columns one or more
     * @throws ReportFailed when there is no such template, or it does not compile
     */
    public JasperReport get(String name, int columns) {
        return get(name, "#" + columns, jrxml -> Columns.of(jrxml, columns));
    }

    private JasperReport get(String name, String variant, Laid laid) {
        Optional<byte[]> changed = own.flatMap(layouts -> layouts.find(name));
        if (changed.isPresent()) {
            ownUsed.add(name);
        }
        String key = (changed.isPresent() ? "own/" : "") + name + variant;
        return compiled.computeIfAbsent(key, none -> compile(name, changed, laid));
    }

    /** The rows of a part of a report. */
    public JRDataSource rows(Collection<? extends Record> rows) {
        return new RecordSource(rows, row);
    }

    JasperReportsContext context() {
        return context;
    }

    /** Compiles what is not compiled yet, so that the first reader does not wait. */
    void compileAll() {
        ShippedLayouts.names().forEach(this::get);
    }

    /** What is done to a template's text before it is compiled. */
    private interface Laid {
        InputStream out(InputStream jrxml) throws IOException;
    }

    private JasperReport compile(String name, Optional<byte[]> changed, Laid laid) {
        try {
            byte[] source = changed.isPresent() ? changed.get() : ShippedLayouts.read(name);
            return JasperCompileManager.getInstance(context).compile(laid.out(new ByteArrayInputStream(source)));
        } catch (IOException | JRException e) {
            throw new ReportFailed(name, e);
        }
    }
}

package dk.gevinstspor.print;

import dk.gevinstspor.print.LayoutProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** Loads and compiles a layout that was looked at, and sees to it that Jasper found the same in it. */
final class LayoutTrial {

    private static final String COLUMNS = "dk.gevinstspor.columns";
    /** As many as there may be: the second and the last are written by the code. */
    private static final int SOME_COLUMNS = 3;

    private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    private final LayoutWords shipped;
    private final Set<String> seen;
    /** What any report has: its counters begin somewhere. */
    private final Set<String> jaspersOwn;

    /** @param seen the expressions that were looked at */
    LayoutTrial(LayoutWords shipped, Set<String> seen) {
        this.shipped = shipped;
        this.seen = seen;
        this.jaspersOwn = expressions(new JasperDesign(context));
    }

    List<LayoutProblem> of(byte[] jrxml) {
        try {
            JasperDesign design = JRXmlLoader.load(context, new ByteArrayInputStream(jrxml));
            for (String expression : expressions(design)) {
                if (!seen.contains(expression) && !jaspersOwn.contains(expression)) {
                    return problem(Kind.SYNTAX, expression);
                }
            }
            if (!isPlain(design)) {
                return problem(Kind.COMPILE, "query, scriptlet, import");
            }
            JasperCompileManager.getInstance(context).compile(new ByteArrayInputStream(jrxml));
            if (shipped.hasProperty(COLUMNS)) {
                JasperCompileManager.getInstance(context)
                        .compile(Columns.of(new ByteArrayInputStream(jrxml), SOME_COLUMNS));
            }
            return List.of();
        } catch (IOException | JRException | JRRuntimeException | NoSuchElementException | NumberFormatException e) {
            return problem(Kind.COMPILE, String.valueOf(e.getMessage()));
        }
    }

    private Set<String> expressions(JasperDesign design) {
        return JRExpressionCollector.collectExpressions(context, design).stream()
                .map(expression -> String.valueOf(expression.getText()).strip())
                .collect(Collectors.toSet());
    }

    private static boolean isPlain(JasperDesign design) {
        return design.getScriptletClass() == null
                && (design.getScriptlets() == null || design.getScriptlets().length == 0)
                && (design.getImports() == null || design.getImports().length == 0)
                && (design.getDatasets() == null || design.getDatasets().length == 0)
                && design.getQuery() == null
                && "java".equals(design.getLanguage())
                && design.getFormatFactoryClass() == null;
    }

    private static List<LayoutProblem> problem(Kind kind, String words) {
        String one = words.lines()
                .filter(line -> !line.isBlank())
                .limit(6)
                .reduce("", (all, line) -> all + " " + line.strip());
        return List.of(new LayoutProblem(0, "", kind, List.of(one.strip())));
    }
}

package dk.gevinstspor.print;

import dk.gevinstspor.print.LayoutProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The layouts that an operator keeps in a folder of her own, looked at and compiled once when the program starts. One that may not be
 * used, or does not compile, is left alone with a word in the log, and the shipped one is used.
 */
@Component
class OwnLayouts {

    private static final Logger LOG = LoggerFactory.getLogger(OwnLayouts.class);
    private static final int LARGEST = 512 * 1024;
    private static final byte[] NOTHING = {};

    /**
     * A file of the folder.
     *
     * @param problems why it is not used; none when it is
     */
    record Layout(String file, List<LayoutProblem> problems) {

        Layout {
            problems = List.copyOf(problems);
        }

        boolean isUsed() {
            return problems.isEmpty();
        }
    }

    private final MessageSource messages;
    private final Map<String, byte[]> used = new HashMap<>();
    private final List<Layout> all = new ArrayList<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Pictures pictures;
    private final String folder;

    /** @param folder empty when the operator keeps none */
    OwnLayouts(@Value("${gevinstspor.reports-directory:}") String folder, MessageSource messages) {
        this.folder = folder.strip();
        this.messages = messages;
        LayoutFolder files = LayoutFolder.of(this.folder);
        this.pictures = new Pictures(files.pictures());
        Set<String> shipped = files.layouts().isEmpty() ? Set.of() : ShippedLayouts.names();
        files.layouts().forEach((name, jrxml) -> add(name, jrxml, shipped));
    }

    /** The jrxml of a layout that is used instead of the shipped one. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(used.get(name));
    }

    /** By name. */
    List<Layout> all() {
        return List.copyOf(all);
    }

    /**
     * A document could not be made with these; it is made with the shipped ones instead.
     *
     * @param names of the layouts that it used
     */
    void failed(Set<String> names, Exception why) {
        String reason = reason(why);
        Optional<String> expression = expression(why);
        Set<String> culprits = names.stream()
                .filter(name -> expression
                        .filter(text ->
                                new String(used.getOrDefault(name, NOTHING), StandardCharsets.UTF_8).contains(text))
                        .isPresent())
                .collect(Collectors.toSet());
        (culprits.isEmpty() ? names : culprits).forEach(name -> {
            failures.put(name + ShippedLayouts.SUFFIX, reason);
            LOG.error(
                    "The layout {}{} of the operator failed, the shipped one was used: {}",
                    name,
                    ShippedLayouts.SUFFIX,
                    reason);
        });
    }

    /** Why a document could not be made with the layout, the last time that one could not. */
    Optional<String> failure(Layout layout) {
        return Optional.ofNullable(failures.get(layout.file()));
    }

    private static Optional<String> expression(Exception why) {
        return causes(why)
                .filter(JRExpressionEvalException.class::isInstance)
                .map(each -> ((JRExpressionEvalException) each).getExpression().getText())
                .findFirst();
    }

    /** The innermost cause says most; the expression says where. */
    private static String reason(Exception why) {
        String innermost = causes(why)
                .reduce((outer, inner) -> inner)
                .map(Throwable::toString)
                .orElse("");
        return expression(why).map(text -> text + ": ").orElse("")
                + innermost.lines().findFirst().orElse("");
    }

    private static Stream<Throwable> causes(Exception why) {
        return Stream.iterate((Throwable) why, Objects::nonNull, Throwable::getCause);
    }

    /** As it is configured; empty without one. */
    String folder() {
        return folder;
    }

    Pictures pictures() {
        return pictures;
    }

    /** In words of a language: the line, the element and the reason. */
    String said(LayoutProblem problem, Locale locale) {
        String reason =
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), locale);
        return problem.line() == 0
                ? String.valueOf(reason)
                : messages.getMessage(
                        "print.layouts.problem.at",
                        new Object[] {
                            Integer.toString(problem.line()),
                            problem.element().isEmpty() ? "xml" : problem.element(),
                            reason
                        },
                        locale);
    }

    private void add(String name, byte[] jrxml, Set<String> shipped) {
        List<LayoutProblem> problems = problems(name, jrxml, shipped);
        Layout layout = new Layout(name + ShippedLayouts.SUFFIX, problems);
        all.add(layout);
        if (problems.isEmpty()) {
            used.put(name, jrxml);
            LOG.info("The layout {} of the operator is used", layout.file());
        } else {
            problems.forEach(problem -> LOG.error(
                    "The layout {} of the operator is not used, the shipped one is: {}",
                    layout.file(),
                    said(problem, Locale.ENGLISH)));
        }
    }

    private List<LayoutProblem> problems(String name, byte[] jrxml, Set<String> shipped) {
        if (!shipped.contains(name)) {
            return List.of(new LayoutProblem(0, "", Kind.UNKNOWN_LAYOUT, List.of()));
        }
        if (jrxml.length > LARGEST) {
            return List.of(new LayoutProblem(0, "", Kind.TOO_LARGE, List.of(Integer.toString(LARGEST / 1024))));
        }
        try {
            LayoutWords words = LayoutWords.of(ShippedLayouts.read(name));
            LayoutCheck check = new LayoutCheck(words, shipped, pictures.names());
            List<LayoutProblem> found = check.of(jrxml);
            return found.isEmpty() ? new LayoutTrial(words, check.expressions()).of(jrxml) : found;
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("the shipped layout " + name + " cannot be read", e);
        }
    }
}

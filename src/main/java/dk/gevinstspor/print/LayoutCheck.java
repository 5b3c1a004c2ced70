package dk.gevinstspor.print;

import dk.gevinstspor.print.ExpressionCheck.Refused;
import dk.gevinstspor.print.ExpressionCheck.Use;
import dk.gevinstspor.print.LayoutProblem.Kind;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at every element, attribute and expression of a layout from outside before anything is compiled: what the lists do not name
 * and the shipped layout does not use, no layout may have.
 */
final class LayoutCheck {

    private static final int MOST_PROBLEMS = 20;
    private static final String STYLES = "\"reports/styles.jrtx\"";
    /** What is read aloud instead of a picture. */
    private static final String WORDS_FOR_IT = "hyperlinkTooltipExpression";

    private static final Map<String, Use> USES = Map.of(
            "printWhenExpression",
            Use.VALUE,
            "propertyExpression",
            Use.VALUE,
            WORDS_FOR_IT,
            Use.VALUE,
            "initialValueExpression",
            Use.VALUE,
            "dataSourceExpression",
            Use.ROWS,
            "parametersMapExpression",
            Use.PARAMETERS);

    private final LayoutWords shipped;
    private final LayoutNames names;
    private final Set<String> layouts;
    private final Set<String> pictures;
    private final List<LayoutProblem> problems = new ArrayList<>();
    private final Map<String, Integer> expressions = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();
    private final Set<String> styles = new HashSet<>(ShippedLayouts.styles());
    private final Map<String, Open> styled = new TreeMap<>();
    /** Elements with a picture of the folder, and those with words for it. */
    private final Set<Open> pictured = new HashSet<>();

    private final Set<Open> worded = new HashSet<>();
    /** The kind of the element of the report that something stands in; empty for other elements. */
    private final Deque<Open> open = new ArrayDeque<>();

    /** An element that has begun. */
    private record Open(String name, String kind, int line, StringBuilder text) {}

    /** An expression, looked at when all variables are known. */
    private record Pending(Open at, Use use) {}

    /**
     * @param shipped the layout of the same name
     * @param layouts names of all shipped layouts: the parts that there are
     * @param pictures names of the folder's pictures
     */
    LayoutCheck(LayoutWords shipped, Set<String> layouts, Set<String> pictures) {
        this.shipped = shipped;
        this.names = new LayoutNames(shipped);
        this.layouts = layouts;
        this.pictures = pictures;
    }

    /** The first problems in the file's order; none for a layout that may be compiled. */
    List<LayoutProblem> of(byte[] jrxml) {
        try {
            read(LayoutWords.reader(new ByteArrayInputStream(jrxml)));
            ExpressionCheck check = new ExpressionCheck(
                    shipped.fields().keySet(), shipped.parameters().keySet(), variables, layouts, pictures);
            styled.forEach((style, at) -> {
                if (!styles.contains(style)) {
                    problems.add(new LayoutProblem(at.line(), at.name(), Kind.VALUE, List.of("style", style)));
                }
            });
            for (Pending expression : pending) {
                check(check, expression);
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            problems.add(new LayoutProblem(line, "", Kind.NOT_XML, List.of(firstLine(e))));
        }
        return problems.stream()
                .sorted(Comparator.comparingInt(LayoutProblem::line))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** The words of all expressions, as they were looked at. */
    Set<String> expressions() {
        return new TreeSet<>(expressions.keySet());
    }

    private void check(ExpressionCheck check, Pending expression) {
        String text = expression.at().text().toString().strip();
        expressions.put(text, expression.at().line());
        if (shipped.hasExpression(expression.at().name(), text)) {
            return;
        }
        try {
            check.check(text, expression.use());
        } catch (Refused refused) {
            problems.add(refused.at(expression.at().line(), expression.at().name()));
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            problems.add(new LayoutProblem(1, "", Kind.NOT_XML, List.of(encoding)));
        }
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {
                    // Says nothing.
                }
                default -> problems.add(new LayoutProblem(line, "", Kind.NOT_XML, List.of("<!DOCTYPE>, <?…?>, &…;")));
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        String kind = reader.getAttributeValue(null, "kind");
        int line = reader.getLocation().getLineNumber();
        boolean known = reader.getNamespaceCount() == 0
                && (reader.getNamespaceURI() == null || reader.getNamespaceURI().isEmpty())
                && (LayoutNames.ELEMENTS.contains(name) || shipped.hasElement(name));
        if (!known || (!open.isEmpty() && isExpression(open.peek().name()))) {
            problems.add(new LayoutProblem(line, name, Kind.ELEMENT, List.of()));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.problem(name, reader.getAttributeName(i), reader.getAttributeValue(i), reader)
                    .ifPresent(wrong -> problems.add(new LayoutProblem(line, name, wrong.kind(), wrong.arguments())));
        }
        if (name.equals("variable") && reader.getAttributeValue(null, "name") != null) {
            variables.add(reader.getAttributeValue(null, "name"));
        }
        if (name.equals("style") && reader.getAttributeValue(null, "name") != null) {
            styles.add(reader.getAttributeValue(null, "name"));
        }
        Open begun = new Open(name, kind == null ? "" : kind, line, new StringBuilder());
        if (reader.getAttributeValue(null, "style") != null) {
            styled.putIfAbsent(reader.getAttributeValue(null, "style"), begun);
        }
        open.push(begun);
    }

    private void end(Open ended) {
        String text = ended.text().toString().strip();
        if (isExpression(ended.name())) {
            Use use = use(ended.name(), open.isEmpty() ? "" : open.element().kind());
            pending.add(new Pending(ended, use));
            if (use == Use.PICTURE && text.startsWith("\"")) {
                pictured.add(open.element());
            } else if (ended.name().equals(WORDS_FOR_IT) && !text.isEmpty() && !open.isEmpty()) {
                worded.add(open.element());
            }
        } else if (ended.name().equals("template")) {
            if (!text.equals(STYLES)) {
                problems.add(new LayoutProblem(ended.line(), ended.name(), Kind.PLACE, List.of(text)));
            }
            expressions.put(text, ended.line());
        } else if (!text.isEmpty() && !ended.name().equals("text")) {
            problems.add(new LayoutProblem(ended.line(), ended.name(), Kind.TEXT, List.of()));
        } else if (pictured.contains(ended) && !worded.contains(ended)) {
            problems.add(new LayoutProblem(ended.line(), ended.name(), Kind.NO_WORDS, List.of(WORDS_FOR_IT)));
        }
    }

    private static boolean isExpression(String element) {
        return element.equals("expression") || element.endsWith("Expression");
    }

    private static Use use(String element, String kind) {
        if (!element.equals("expression")) {
            return USES.getOrDefault(element, Use.LINK);
        }
        return switch (kind) {
            case "subreport" -> Use.PART;
            case "image" -> Use.PICTURE;
            default -> Use.VALUE;
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

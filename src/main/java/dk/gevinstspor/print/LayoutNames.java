package dk.gevinstspor.print;

import dk.gevinstspor.print.LayoutProblem.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;

/** Which elements and attributes a layout from outside may have, and with which values. */
final class LayoutNames {

    static final Set<String> ELEMENTS = Set.of(
            "jasperReport",
            "property",
            "propertyExpression",
            "template",
            "style",
            "parameter",
            "field",
            "variable",
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "detail",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "noData",
            "band",
            "element",
            "expression",
            "initialValueExpression",
            "printWhenExpression",
            "dataSourceExpression",
            "parametersMapExpression",
            "hyperlinkTooltipExpression",
            "box",
            "pen",
            "topPen",
            "bottomPen",
            "leftPen",
            "rightPen",
            "paragraph",
            "text");

    /** Places, sizes, colours and type, which mean the same in every element that has them. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "x",
            "y",
            "width",
            "height",
            "key",
            "mode",
            "forecolor",
            "backcolor",
            "fill",
            "radius",
            "fontSize",
            "bold",
            "italic",
            "underline",
            "strikeThrough",
            "hTextAlign",
            "vTextAlign",
            "hImageAlign",
            "vImageAlign",
            "scaleImage",
            "usingCache",
            "pattern",
            "blankWhenNull",
            "textAdjust",
            "stretchType",
            "positionType",
            "evaluationTime",
            "printRepeatedValues",
            "printInFirstWholeBand",
            "printWhenDetailOverflows",
            "removeLineWhenBlank",
            "splitType",
            "padding",
            "topPadding",
            "bottomPadding",
            "leftPadding",
            "rightPadding",
            "lineWidth",
            "lineColor",
            "lineStyle",
            "lineSpacing",
            "lineSpacingSize",
            "firstLineIndent",
            "leftIndent",
            "rightIndent",
            "spacingBefore",
            "spacingAfter",
            "pageWidth",
            "pageHeight",
            "columnWidth",
            "leftMargin",
            "rightMargin",
            "topMargin",
            "bottomMargin",
            "orientation",
            "default",
            "calculation",
            "resetType",
            "direction");

    private static final String TAGS = "net.sf.jasperreports.export.pdf.tag.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_. -]{0,60}");
    private static final Pattern WORD = Pattern.compile("[^<>&\"\\\\]{0,120}");
    private static final Set<String> KINDS =
            Set.of("frame", "image", "subreport", "textField", "staticText", "line", "rectangle", "ellipse", "break");
    private static final Set<String> TYPES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigDecimal",
            "java.util.Date");
    private static final Set<String> TYPEFACES = Set.of("IBM Plex Sans", "IBM Plex Sans SemiBold");
    /** Attributes whose value is looked at, by element; {@code *} for all others. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "jasperReport@language", Set.of("java"),
            "element@kind", KINDS,
            "variable@class", TYPES,
            "*@fontName", TYPEFACES);

    private final LayoutWords shipped;

    LayoutNames(LayoutWords shipped) {
        this.shipped = shipped;
    }

    /** What is wrong with an attribute. */
    record Wrong(Kind kind, List<String> arguments) {}

    Optional<Wrong> problem(String element, QName attribute, String value, XMLStreamReader reader) {
        String name = attribute.getLocalPart();
        if (!attribute.getNamespaceURI().isEmpty()) {
            return Optional.of(new Wrong(Kind.ATTRIBUTE, List.of(attribute.toString())));
        }
        if (element.equals("field") || element.equals("parameter")) {
            return declared(element, name, value, reader);
        }
        if (element.startsWith("property") && name.equals("name")) {
            boolean known = value.startsWith(TAGS) || shipped.hasProperty(value);
            return known ? Optional.empty() : Optional.of(new Wrong(Kind.NAME, List.of(value)));
        }
        Set<String> values = VALUES.getOrDefault(element + "@" + name, VALUES.get("*@" + name));
        boolean named = values != null
                || ATTRIBUTES.contains(name)
                || isName(element, name)
                || (element.equals("property") && name.equals("value"))
                || shipped.hasAttribute(element, name);
        if (!named) {
            return Optional.of(new Wrong(Kind.ATTRIBUTE, List.of(name)));
        }
        boolean fits = values != null
                ? values.contains(value)
                : isName(element, name)
                        ? NAME.matcher(value).matches()
                        : WORD.matcher(value).matches();
        return fits ? Optional.empty() : Optional.of(new Wrong(Kind.VALUE, List.of(name, value)));
    }

    private static boolean isName(String element, String name) {
        return name.equals("style")
                || (name.equals("name")
                        && Set.of("jasperReport", "style", "variable").contains(element));
    }

    /** Data have the names and types that the shipped layout gives them. */
    private Optional<Wrong> declared(String element, String name, String value, XMLStreamReader reader) {
        Map<String, String> known = element.equals("field") ? shipped.fields() : shipped.parameters();
        String declared = String.valueOf(reader.getAttributeValue(null, "name"));
        return switch (name) {
            case "name" ->
                known.containsKey(value) ? Optional.empty() : Optional.of(new Wrong(Kind.NAME, List.of(value)));
            case "class" ->
                value.equals(known.get(declared))
                        ? Optional.empty()
                        : Optional.of(new Wrong(Kind.VALUE, List.of(name, value)));
            default -> Optional.of(new Wrong(Kind.ATTRIBUTE, List.of(name)));
        };
    }
}

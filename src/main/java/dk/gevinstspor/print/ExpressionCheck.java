package dk.gevinstspor.print;

import dk.gevinstspor.print.LayoutProblem.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRExpressionChunk;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.ConditionalExpression;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.ast.QualifiedNameReference;
import org.eclipse.jdt.internal.compiler.ast.SingleNameReference;
import org.eclipse.jdt.internal.compiler.ast.StringLiteral;
import org.eclipse.jdt.internal.compiler.ast.StringLiteralConcatenation;
import org.eclipse.jdt.internal.compiler.ast.UnaryExpression;

/**
 * Whether an expression of a layout from outside does nothing but put values together. It is read by the parser of the compiler that
 * would compile it, and every piece of it must be on a list: an expression is Java, and nothing would stop it when it runs.
 */
final class ExpressionCheck {

    /** What an expression is for. */
    enum Use {
        VALUE,
        /** a part: a shipped layout by its name */
        PART,
        /** the rows of a part */
        ROWS,
        /** a drawing of ours, or a picture of the folder */
        PICTURE,
        /** where a link leads: only in the words of the shipped layout */
        LINK,
        /** the parameters of a part: all of the whole's */
        PARAMETERS
    }

    private static final int LONGEST = 2_000;
    private static final String TEMPLATES = "TEMPLATES";
    private static final String ALL_PARAMETERS = "$P{REPORT_PARAMETERS_MAP}";

    private final Set<String> fields;
    private final Set<String> parameters;
    private final Set<String> variables;
    private final Set<String> layouts;
    private final Set<String> pictures;

    /** @param variables that the layout itself declares */
    ExpressionCheck(
            Set<String> fields,
            Set<String> parameters,
            Set<String> variables,
            Set<String> layouts,
            Set<String> pictures) {
        this.fields = fields;
        this.parameters = parameters;
        this.variables = new HashSet<>(variables);
        this.variables.addAll(LayoutVocabulary.VARIABLES);
        this.layouts = layouts;
        this.pictures = pictures;
    }

    /** @throws Refused for the first piece that is not on the list */
    void check(String text, Use use) throws Refused {
        if (use == Use.PARAMETERS) {
            require(text.strip().equals(ALL_PARAMETERS), Kind.PLACE, text);
            return;
        }
        require(use != Use.LINK, Kind.PLACE, text);
        // Java reads these before it reads anything else, so that a text could end where it seems to go on.
        require(text.length() <= LONGEST && !text.contains("\\u"), Kind.CONSTRUCT, "\\u");
        Map<String, JRExpressionChunk> values = new HashMap<>();
        Expression parsed = JavaExpression.parse(source(text, values));
        new Walk(values).value(parsed, use);
    }

    /** As Jasper writes it: each value is a bracketed name, so that what stands beside it is read as it will be compiled. */
    private String source(String text, Map<String, JRExpressionChunk> values) throws Refused {
        JRDesignExpression expression = new JRDesignExpression();
        expression.setText(text);
        StringBuilder source = new StringBuilder();
        for (JRExpressionChunk chunk :
                expression.getChunks() == null ? new JRExpressionChunk[0] : expression.getChunks()) {
            if (chunk.getType() == JRExpressionChunk.TYPE_TEXT) {
                source.append(chunk.getText());
            } else {
                require(isKnown(chunk), Kind.NAME, chunk.getText());
                String name = "value" + values.size();
                values.put(name, chunk);
                source.append('(').append(name).append(')');
            }
        }
        return source.toString();
    }

    private boolean isKnown(JRExpressionChunk chunk) {
        return switch (chunk.getType()) {
            case JRExpressionChunk.TYPE_FIELD -> fields.contains(chunk.getText());
            case JRExpressionChunk.TYPE_PARAMETER -> parameters.contains(chunk.getText());
            case JRExpressionChunk.TYPE_VARIABLE -> variables.contains(chunk.getText());
            default -> chunk.getText().matches("[A-Za-z0-9._-]{1,120}");
        };
    }

    private static void require(boolean allowed, Kind kind, String what) throws Refused {
        if (!allowed) {
            throw new Refused(kind, what.length() > 80 ? what.substring(0, 80) + "…" : what);
        }
    }

    /** The first piece of an expression that is not on the list. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;
        private final Kind kind;
        private final String what;

        Refused(Kind kind, String what) {
            super(kind + " " + what);
            this.kind = kind;
            this.what = what;
        }

        LayoutProblem at(int line, String element) {
            return new LayoutProblem(line, element, kind, List.of(what));
        }
    }

    /** Goes through the nodes of one expression. */
    private final class Walk {

        private final Map<String, JRExpressionChunk> values;

        Walk(Map<String, JRExpressionChunk> values) {
            this.values = values;
        }

        /** Whichever way a condition goes, the outcome must be what the place takes. */
        void value(Expression node, Use use) throws Refused {
            if (node instanceof ConditionalExpression choice && node.getClass() == ConditionalExpression.class) {
                any(choice.condition);
                value(choice.valueIfTrue, use);
                value(choice.valueIfFalse, use);
                return;
            }
            boolean fits =
                    switch (use) {
                        case PART -> isCallOfTemplates(node, "get");
                        case ROWS -> isCallOfTemplates(node, "rows");
                        case PICTURE -> isDrawing(node) || isPicture(node);
                        default -> true;
                    };
            require(fits, Kind.PLACE, node.toString());
            any(node);
        }

        private void any(Expression node) throws Refused {
            if (LayoutVocabulary.LITERALS.contains(node.getClass())) {
                return;
            }
            if (LayoutVocabulary.BINARY.contains(node.getClass()) && node instanceof BinaryExpression both) {
                any(both.left);
                any(both.right);
            } else if (node.getClass() == UnaryExpression.class && node instanceof UnaryExpression one) {
                any(one.expression);
            } else if (node.getClass() == ConditionalExpression.class && node instanceof ConditionalExpression choice) {
                any(choice.condition);
                any(choice.valueIfTrue);
                any(choice.valueIfFalse);
            } else if (node.getClass() == StringLiteralConcatenation.class
                    && node instanceof StringLiteralConcatenation texts) {
                for (int index = 0; index < texts.counter; index++) {
                    any(texts.literals[index]);
                }
            } else if (node.getClass() == SingleNameReference.class && node instanceof SingleNameReference name) {
                require(isValue(name) && !isTemplates(name), Kind.NAME, said(name));
            } else if (node.getClass() == QualifiedNameReference.class) {
                require(LayoutVocabulary.CONSTANTS.contains(node.toString()), Kind.NAME, node.toString());
            } else if (node.getClass() == MessageSend.class && node instanceof MessageSend call) {
                call(call);
            } else {
                throw new Refused(Kind.CONSTRUCT, node.toString());
            }
        }

        private void call(MessageSend call) throws Refused {
            String name = new String(call.selector);
            require(call.typeArguments == null, Kind.CONSTRUCT, call.toString());
            if (call.receiver.isImplicitThis()) {
                require(LayoutVocabulary.FUNCTIONS.contains(name), Kind.CALL, name);
            } else if (call.receiver.getClass() == QualifiedNameReference.class) {
                require(
                        LayoutVocabulary.STATIC.contains(call.receiver + "." + name),
                        Kind.CALL,
                        call.receiver + "." + name);
            } else if (isTemplates(call.receiver)) {
                require(isCallOfTemplates(call, "get") || isCallOfTemplates(call, "rows"), Kind.CALL, name);
            } else {
                any(call.receiver);
                require(LayoutVocabulary.METHODS.contains(name), Kind.CALL, name);
            }
            for (Expression argument : call.arguments == null ? new Expression[0] : call.arguments) {
                any(argument);
            }
        }

        private boolean isValue(SingleNameReference name) {
            return values.containsKey(new String(name.token));
        }

        private String said(SingleNameReference name) {
            JRExpressionChunk value = values.get(new String(name.token));
            return value == null ? new String(name.token) : value.getText();
        }

        private boolean isTemplates(Expression node) {
            JRExpressionChunk value =
                    node.getClass() == SingleNameReference.class && node instanceof SingleNameReference name
                            ? values.get(new String(name.token))
                            : null;
            return value != null
                    && value.getType() == JRExpressionChunk.TYPE_PARAMETER
                    && value.getText().equals(TEMPLATES);
        }

        /** A part is named in so many words, so that it can be seen to be one of ours. */
        private boolean isCallOfTemplates(Expression node, String method) {
            return node instanceof MessageSend call
                    && isTemplates(call.receiver)
                    && new String(call.selector).equals(method)
                    && call.arguments != null
                    && (method.equals("rows") || isLiteral(call.arguments[0], layouts));
        }

        private boolean isDrawing(Expression node) {
            return node instanceof MessageSend call
                    && call.receiver.getClass() == QualifiedNameReference.class
                    && (call.receiver + ".").equals(LayoutVocabulary.DRAWINGS);
        }

        private boolean isPicture(Expression node) {
            return isLiteral(node, pictures);
        }

        private static boolean isLiteral(Expression node, Set<String> texts) {
            return node.getClass() == StringLiteral.class
                    && node instanceof StringLiteral literal
                    && texts.contains(new String(literal.source()));
        }
    }
}

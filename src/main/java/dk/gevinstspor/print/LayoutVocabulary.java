package dk.gevinstspor.print;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.internal.compiler.ast.AND_AND_Expression;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.CharLiteral;
import org.eclipse.jdt.internal.compiler.ast.CombinedBinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.DoubleLiteral;
import org.eclipse.jdt.internal.compiler.ast.EqualExpression;
import org.eclipse.jdt.internal.compiler.ast.ExtendedStringLiteral;
import org.eclipse.jdt.internal.compiler.ast.FalseLiteral;
import org.eclipse.jdt.internal.compiler.ast.IntLiteral;
import org.eclipse.jdt.internal.compiler.ast.LongLiteral;
import org.eclipse.jdt.internal.compiler.ast.NullLiteral;
import org.eclipse.jdt.internal.compiler.ast.OR_OR_Expression;
import org.eclipse.jdt.internal.compiler.ast.StringLiteral;
import org.eclipse.jdt.internal.compiler.ast.TrueLiteral;

/** The pieces of Java that an expression of a layout from outside may be made of. Whatever is not named here is refused. */
final class LayoutVocabulary {

    static final String DRAWINGS = Drawings.class.getName() + ".";

    /** Exactly these kinds of nodes; a kind that is made of others is looked into. */
    static final Set<Class<?>> LITERALS = Set.of(
            StringLiteral.class,
            ExtendedStringLiteral.class,
            CharLiteral.class,
            IntLiteral.class,
            LongLiteral.class,
            DoubleLiteral.class,
            TrueLiteral.class,
            FalseLiteral.class,
            NullLiteral.class);

    static final Set<Class<?>> BINARY = Set.of(
            BinaryExpression.class,
            CombinedBinaryExpression.class,
            EqualExpression.class,
            AND_AND_Expression.class,
            OR_OR_Expression.class);

    /** Of texts, numbers, dates and lists; none can make something large out of something small. */
    static final Set<String> METHODS = Set.of(
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "isEmpty",
            "isBlank",
            "length",
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "indexOf",
            "lastIndexOf",
            "substring",
            "strip",
            "trim",
            "toUpperCase",
            "toLowerCase",
            "toString",
            "signum",
            "negate",
            "abs",
            "add",
            "subtract",
            "multiply",
            "divide",
            "min",
            "max",
            "intValue",
            "longValue",
            "doubleValue",
            "booleanValue",
            "before",
            "after");

    /** Jasper's own, which fills a text's places with values. */
    static final Set<String> FUNCTIONS = Set.of("msg");

    static final Set<String> STATIC = statics();
    static final Set<String> CONSTANTS =
            Set.of("java.math.BigDecimal.ZERO", "java.math.BigDecimal.ONE", "java.math.RoundingMode.HALF_UP");

    static final Set<String> VARIABLES = Set.of(
            "PAGE_NUMBER",
            "COLUMN_NUMBER",
            "REPORT_COUNT",
            "PAGE_COUNT",
            "COLUMN_COUNT",
            "MASTER_CURRENT_PAGE",
            "MASTER_TOTAL_PAGES");

    private LayoutVocabulary() {}

    private static Set<String> statics() {
        Set<String> statics = Arrays.stream(Drawings.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .map(DRAWINGS::concat)
                .collect(Collectors.toSet());
        statics.add("java.math.BigDecimal.valueOf");
        statics.add("java.lang.Math.min");
        statics.add("java.lang.Math.max");
        statics.add("java.lang.Math.abs");
        return Set.copyOf(statics);
    }
}

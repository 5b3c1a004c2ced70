package dk.gevinstspor.print;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.print.ExpressionCheck.Refused;
import dk.gevinstspor.print.ExpressionCheck.Use;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression of a layout from outside puts values together, and can do nothing else. */
class ExpressionCheckTests {

    private static final ExpressionCheck CHECK = new ExpressionCheck(
            Set.of("label", "rows", "years", "amount", "figures.target", "a\"b"),
            Set.of("TEMPLATES", "PAGED"),
            Set.of("sum"),
            Set.of("case-table"),
            Set.of("logo.png"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$F{label}",
                "\"A \" + $F{label} + \" · \" + $F{figures.target} + 'x' + 1 + 2.5 + 3L",
                "$F{amount}.signum() == 0 ? null : $F{amount}",
                "!$F{rows}.isEmpty() && ($P{PAGED} || $V{PAGE_NUMBER} > 1)",
                "$F{label}.substring(0, $F{label}.indexOf('.')).toUpperCase()",
                "msg($R{print.page}, $V{MASTER_CURRENT_PAGE}, $V{sum})",
                "$F{amount}.divide(java.math.BigDecimal.valueOf(2), java.math.RoundingMode.HALF_UP)",
                "java.lang.Math.max(1, -$F{years}.size()) % 3",
                "\"$F{label} in a text stays \" + \"a \" + \"text\"",
                "(($F{label}))"
            })
    void values_operators_and_the_functions_of_the_list_are_taken(String expression) {
        assertThatCode(() -> CHECK.check(expression, Use.VALUE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$F{label}.getClass()",
                "$F{label}.getClass().forName(\"java.lang.Runtime\")",
                "\"\".getClass().getClassLoader()",
                "java.lang.Runtime.getRuntime().exec(\"id\")",
                "Runtime.getRuntime()",
                "java.lang.System.exit(1)",
                "java.lang.System.getenv(\"HOME\")",
                "System.out",
                "new java.io.File(\"/etc/passwd\")",
                "new String[] {\"a\"}",
                "new int[1000000000]",
                "new Object() { { java.lang.System.exit(1); } }",
                "new java.util.Scanner(new java.net.URL(\"http://a\").openStream()).next()",
                "String.class",
                "java.lang.String.class.getName()",
                "(java.lang.Object) $F{label}",
                "(Object) (Runnable) () -> java.lang.System.exit(1)",
                "() -> 1",
                "(java.util.function.Supplier) String::new",
                "$F{label}::length",
                "$F{label} instanceof String",
                "$F{years}[0]",
                "$F{label} = \"x\"",
                "$V{sum}++",
                "++$V{sum}",
                "$V{sum} += 1",
                "this",
                "this.toString()",
                "super.toString()",
                "field_label.getValue()",
                "label",
                "\"\".CASE_INSENSITIVE_ORDER",
                "evaluate(1)",
                "str(\"a\")",
                "evaluateOld(1)",
                "foo$F{label}",
                "$F{label}foo()",
                "$F{label}.<String>concat(\"x\")",
                "$F{label}.repeat(2000000000)",
                "$F{label}.matches(\"(a+)+\")",
                "$F{label}.replaceAll(\"a\", \"b\")",
                "$F{label}.format(\"%1000000000d\", 1)",
                "\"\".intern()",
                "1; java.lang.System.exit(1)",
                "1); } static { java.lang.System.exit(1); } Object f() { return (1",
                "1 /* */ + 1",
                "1 // end",
                "\"a\\u0022 + java.lang.System.exit(1) + \\u0022\"",
                "\\u0067etClass()",
                "$F{rows}.iterator()",
                "$F{rows}.stream()",
                "$F{rows}.clear()",
                "$F{unknown}",
                "$P{REPORT_PARAMETERS_MAP}",
                "$P{REPORT_PARAMETERS_MAP}.get(\"REPORT_CLASS_LOADER\")",
                "$P{REPORT_CONNECTION}",
                "$P{REPORT_CONTEXT}",
                "$P{TEMPLATES}",
                "$P{TEMPLATES}.context()",
                "$P{TEMPLATES}.getClass()",
                "$P{TEMPLATES}.get(\"../secret\")",
                "$P{TEMPLATES}.get($F{label})",
                "$P{TEMPLATES}.get(\"case-\" + \"table\")",
                "msg(\"{0}\", java.lang.System.getProperties())",
                "$R{a\") + java.lang.System.exit(1) + (\"}",
                "dk.gevinstspor.print.ReportTemplates.class",
                "dk.gevinstspor.print.OwnLayouts.LARGEST",
                "switch ($F{label}) { default -> 1; }",
                "$F{amount}.pow(999999999)",
                "true ? $F{label}.getClass() : 1",
                "!($F{label}.wait() == null)",
                "",
                "\"open"
            })
    void anything_else_is_refused(String expression) {
        assertThatThrownBy(() -> CHECK.check(expression, Use.VALUE)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PART | $P{TEMPLATES}.get(\"case-table\")",
                "PART | $F{rows}.isEmpty() ? $P{TEMPLATES}.get(\"case-table\") : $P{TEMPLATES}.get(\"case-table\", $F{years}.size())",
                "ROWS | $P{TEMPLATES}.rows($F{rows}.isEmpty() ? $F{years} : $F{rows})",
                "PICTURE | dk.gevinstspor.print.Drawings.light($F{label})",
                "PICTURE | \"logo.png\"",
                "PARAMETERS | $P{REPORT_PARAMETERS_MAP}"
            })
    void each_place_takes_what_is_meant_for_it(Use use, String expression) {
        assertThatCode(() -> CHECK.check(expression, use)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PART | \"evil.jasper\"",
                "PART | $F{label}",
                "PART | true ? $P{TEMPLATES}.get(\"case-table\") : \"http://a/b.jasper\"",
                "ROWS | $F{rows}",
                "ROWS | $P{TEMPLATES}.get(\"case-table\")",
                "PICTURE | \"../logo.png\"",
                "PICTURE | \"/etc/passwd\"",
                "PICTURE | \"file:///etc/passwd\"",
                "PICTURE | \"http://169.254.169.254/\"",
                "PICTURE | \"other.png\"",
                "PICTURE | \"logo\" + \".png\"",
                "PICTURE | $F{label}",
                "LINK | \"file:///etc/passwd\"",
                "LINK | $F{label}",
                "PARAMETERS | $P{TEMPLATES}"
            })
    void and_nothing_else(Use use, String expression) {
        assertThatThrownBy(() -> CHECK.check(expression, use)).isInstanceOf(Refused.class);
    }
}

package dk.gevinstspor.print;

import dk.gevinstspor.print.ExpressionCheck.Refused;
import dk.gevinstspor.print.LayoutProblem.Kind;
import java.util.Locale;
import org.eclipse.jdt.core.compiler.InvalidInputException;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.parser.Parser;
import org.eclipse.jdt.internal.compiler.parser.Scanner;
import org.eclipse.jdt.internal.compiler.parser.TerminalTokens;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.eclipse.jdt.internal.compiler.problem.ProblemReporter;

/** The compiler's own reading of one Java expression. */
final class JavaExpression {

    private JavaExpression() {}

    /** @throws Refused when it is not one expression and nothing else, or has a comment */
    static Expression parse(String java) throws Refused {
        char[] source = java.toCharArray();
        refuseComments(source);
        CompilerOptions options = new CompilerOptions();
        options.sourceLevel = ClassFileConstants.JDK11;
        options.complianceLevel = ClassFileConstants.JDK11;
        ProblemReporter reporter = new ProblemReporter(
                DefaultErrorHandlingPolicies.proceedWithAllProblems(), options, new DefaultProblemFactory(Locale.ROOT));
        CompilationResult result = new CompilationResult("expression".toCharArray(), 0, 0, 0);
        Expression parsed;
        try {
            parsed = new Parser(reporter, false)
                    .parseExpression(
                            source,
                            0,
                            source.length,
                            new CompilationUnitDeclaration(reporter, result, source.length),
                            false);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refused(Kind.SYNTAX, shortened(java));
        }
        if (parsed == null || result.hasErrors()) {
            throw new Refused(Kind.SYNTAX, shortened(java));
        }
        return parsed;
    }

    /** What comes behind an expression in the class that Jasper writes must not become part of a comment, nor the other way round. */
    private static void refuseComments(char[] source) throws Refused {
        Scanner scanner = new Scanner(true, false, false, ClassFileConstants.JDK11, null, null, false);
        scanner.setSource(source);
        try {
            for (int token = scanner.getNextToken();
                    token != TerminalTokens.TokenNameEOF;
                    token = scanner.getNextToken()) {
                if (token == TerminalTokens.TokenNameCOMMENT_LINE
                        || token == TerminalTokens.TokenNameCOMMENT_BLOCK
                        || token == TerminalTokens.TokenNameCOMMENT_JAVADOC) {
                    throw new Refused(Kind.CONSTRUCT, new String(scanner.getCurrentTokenSource()));
                }
            }
        } catch (InvalidInputException e) {
            throw new Refused(Kind.SYNTAX, shortened(new String(source)));
        }
    }

    private static String shortened(String java) {
        return java.length() > 80 ? java.substring(0, 80) + "…" : java;
    }
}

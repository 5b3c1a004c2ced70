package dk.gevinstspor.mail.reading;

import java.util.regex.Pattern;

/** Whether a comment holds another figure that could be the answer. Days, hours and money are none. */
final class OtherFigures {

    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String FTE = "(?:åv|aav|årsværk|aarsvaerk|ftes?)(?![\\p{L}])";

    private static final Pattern NOT_THE_ANSWER = Pattern.compile(
            "\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\bkl\\.?\\s?\\d{1,2}[.:]\\d{2}\\b|\\b\\d{1,2}[.:]\\d{2}\\s?(?:am|pm)\\b"
                    + "|\\b\\d[\\d.,]*\\s?(?:%|procent|percent|timer|hours|t\\.?kr\\.?|kr\\.?|mio|dage|days|uger|weeks|minutter"
                    + "|minutes|sager|cases|måneder|months)(?![\\p{L}])",
            CASES);

    private static final Pattern FIGURE = Pattern.compile(
            "\\d+[.,]\\d+|[½¼¾]|\\b[1-9]/[24]\\b|\\b\\d+\\s?" + FTE
                    + "|(?<![\\p{L}])(?:eller|or|nej|no|rettelse|correction|snarere|rather|undskyld|sorry)\\W{1,3}\\d",
            CASES);

    /** With nothing else on its line, where days and counts have their words. */
    private static final Pattern BARE = Pattern.compile("^[^\\S\\n]*\\p{Nd}{1,3}[^\\S\\n]*$", Pattern.MULTILINE);

    private static final Pattern FIRST = Pattern.compile("^\\s*\\p{Nd}");

    private OtherFigures() {}

    static boolean in(String comment) {
        return FIGURE.matcher(others(comment)).find() || BARE.matcher(comment).find();
    }

    /** Decimals perhaps, torn off by a space. */
    static boolean begins(String comment) {
        return FIRST.matcher(others(comment)).find();
    }

    private static String others(String comment) {
        return NOT_THE_ANSWER.matcher(comment).replaceAll(" ");
    }
}

package dk.gevinstspor.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes off what mail programs and good manners put around an answer. */
final class Signature {

    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern FROM_HERE = Pattern.compile(
            "^\\s*(?:--\\s*|[–—]{1,3}\\s*"
                    + "|(?:(?:med )?(?:venlig|kærlig|bedste|mange) hilsen(?:er)?|(?:de )?bedste hilsner|mange hilsner"
                    + "|hilsen|hilsner|m\\.?v\\.?h\\.?|d?b\\.?h\\.?|v\\.?h\\.?|(?:with )?(?:kind|best|warm) regards"
                    + "|regards|sincerely|yours sincerely|cheers|best wishes)\\b.{0,60}"
                    + "|(?:sendt|sent|skrevet) (?:fra|from|med|via)\\b.{0,80}"
                    + "|(?:hent|få|get) outlook (?:til|for)\\b.{0,80}|hentet fra outlook.{0,80}"
                    + "|yahoo mail.{0,80})$",
            CASES);

    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(?:hej|hejsa|kære|goddag|god ?morgen|hi|hello|dear|good morning)\\b[\\p{L} .-]{0,40}[,!.]?\\s*$",
            CASES);

    private Signature() {}

    static String cutFrom(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (FROM_HERE.matcher(line).matches()) {
                break;
            }
            if (kept.isEmpty() && (line.isBlank() || GREETING.matcher(line).matches())) {
                continue;
            }
            kept.add(line);
        }
        return String.join("\n", kept).strip();
    }
}

package dk.gevinstspor.mail.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where a mail program began to quote. */
final class Quotation {

    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Outlook's rulers, and what stands above a forwarded mail. */
    private static final Pattern RULER = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:oprindelig (?:meddelelse|besked|mail)|original(?:e)? (?:message|meddelelse)"
                    + "|videresendt (?:meddelelse|besked)|forwarded message)\\s*-{2,}|_{20,}|-{20,}"
                    + "|(?:start på videresendt (?:besked|meddelelse)|begin forwarded message):)\\s*$",
            CASES);

    /** "Den 15. aug. 2022 kl. 08.00 skrev …:", "On Mon, Aug 15, 2022 at 8:00 AM … wrote:" */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^\\s*(?:(?:den|på|on|am|le|man(?:dag)?|tirs(?:dag)?|ons(?:dag)?|tors(?:dag)?|fre(?:dag)?|lør(?:dag)?"
                    + "|søn(?:dag)?|mon|tue|wed|thu|fri|sat|sun)\\b.{0,300}\\b(?:skrev|wrote|schrieb|a écrit)\\b.{0,300}:"
                    + "|.{1,200}(?:<[^<>\\s]+@[^<>\\s]+>|\\d{4}).{0,60}\\b(?:skrev|wrote|schrieb)\\b.{0,200}:"
                    + "|(?:skrev|wrote)\\b.{1,200}:)\\s*$",
            CASES);

    private static final Pattern OPENS = Pattern.compile("^\\s*(?:den|på|on|am|le)\\b.*\\d.*", CASES);

    private static final Pattern FIRST_HEADER = Pattern.compile("^\\W*(?:fra|from|von|de)\\s*:\\W*\\S.*", CASES);

    private static final Pattern NEXT_HEADER = Pattern.compile(
            "^\\W*(?:sendt|sent|gesendet|dato|date|datum|til|to|an|cc|kopi|emne|subject|betreff|svar til|reply-to)\\s*:.*",
            CASES);

    private static final int WRAPPED = 3;
    private static final int HEADERS = 6;
    private static final int ENOUGH = 2;

    private Quotation() {}

    /** @return the number of lines when nothing is quoted */
    static int start(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (RULER.matcher(lines.get(i)).matches() || isAttribution(lines, i) || isHeaders(lines, i)) {
                return i;
            }
            if (lines.get(i).startsWith(">")) {
                return beforeTheIntroduction(lines, i);
            }
        }
        return lines.size();
    }

    /** On one line, or broken into up to three. */
    private static boolean isAttribution(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(at + WRAPPED, lines.size()); i++) {
            joined.append(i == at ? "" : " ").append(lines.get(i).strip());
            if (lines.get(i).isBlank() || joined.length() > 600) {
                return false;
            }
            if (ATTRIBUTION.matcher(joined).matches()) {
                return i == at || OPENS.matcher(lines.get(at)).matches();
            }
        }
        return false;
    }

    /** Fra: … Sendt: … Til: … Emne: … */
    private static boolean isHeaders(List<String> lines, int at) {
        if (!FIRST_HEADER.matcher(lines.get(at)).matches()) {
            return false;
        }
        int end = Math.min(at + HEADERS, lines.size());
        return lines.subList(at + 1, end).stream()
                        .filter(line -> NEXT_HEADER.matcher(line).matches())
                        .count()
                >= ENOUGH;
    }

    /** Whatever a mail program writes in its own language above the first quoted line ends with a colon. */
    private static int beforeTheIntroduction(List<String> lines, int quoted) {
        int before = quoted;
        while (before > 0 && lines.get(before - 1).isBlank()) {
            before--;
        }
        return before > 0 && lines.get(before - 1).endsWith(":") ? before - 1 : quoted;
    }
}

package dk.gevinstspor.document.text;

import dk.gevinstspor.document.Glyphs;
import java.util.regex.Pattern;

/** The bits of HTML and markdown that text copied from elsewhere carries, as what they look like. */
final class Markup {

    private static final Pattern CHECKBOX = Pattern.compile("(?i)<input\\b[^<>]*type=[\"']?checkbox[^<>]*>");
    private static final Pattern CHECKED = Pattern.compile("(?i)\\schecked\\b");
    private static final Pattern RAISED = Pattern.compile("(?i)<sup>([^<]{0,20})</sup>");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:i|b|u|em|strong|span|p|sub|sup|input|font)(?:\\s[^<>]*)?/?>");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\S(?:[^*]*\\S)?)\\*\\*");

    private Markup() {}

    static String plain(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = CHECKBOX.matcher(plain)
                    .replaceAll(box -> Glyphs.box(CHECKED.matcher(box.group()).find()));
            plain = RAISED.matcher(plain).replaceAll(raised -> Glyphs.raised(raised.group(1)));
            plain = LINE_BREAK.matcher(plain).replaceAll("\n");
            plain = TAG.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('&') >= 0) {
            plain = plain.replace("&nbsp;", "\u00A0")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
        return Glyphs.tidy(BOLD.matcher(plain).replaceAll("$1"));
    }
}

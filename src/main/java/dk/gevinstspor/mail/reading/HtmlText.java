package dk.gevinstspor.mail.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as the lines that a reader sees; what stands in a blockquote is marked with {@code >}. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "li",
            "ul",
            "ol",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "body",
            "section",
            "article",
            "header",
            "footer");

    private static final String RULER = "________________________________";

    /** What a reader does not see, or sees struck out; white is for the paper that is behind it. */
    private static final Pattern UNSEEN = Pattern.compile(";(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all"
            + "|(?:font-size|opacity|max-height|max-width|height|width):0(?:\\.0+)?(?:px|pt|em|rem|%)?(?:!important)?;"
            + "|color:(?:white|#fff(?:fff)?|transparent|rgba?\\(255,255,255(?:,[\\d.]+)?\\)|rgba\\([\\d,]+,0\\))"
            + "|(?:left|top|text-indent):-\\d{3,}|text-decoration(?:-line)?:[^;]*line-through)");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quoted;

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("head,style,script,title,template,[hidden],s,strike,del,textarea,select")
                .remove();
        document.select("[style],font[color]").forEach(HtmlText::removeIfHidden);
        HtmlText lines = new HtmlText();
        document.body().traverse(lines);
        lines.endLine();
        return lines.text.toString();
    }

    private static void removeIfHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        String color =
                element.nameIs("font") ? ";color:" + element.attr("color").toLowerCase(Locale.ROOT) : "";
        if (UNSEEN.matcher(';' + style + color + ';').find()) {
            element.remove();
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node.nameIs("br")) {
            newLine();
        } else if (node.nameIs("hr")) {
            endLine();
            line.append(RULER);
            endLine();
        } else if (BLOCKS.contains(node.nodeName())) {
            endLine();
            quoted += node.nameIs("blockquote") ? 1 : 0;
        } else if (node.nameIs("td")) {
            append(" ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!BLOCKS.contains(node.nodeName())) {
            return;
        }
        endLine();
        if (node.nameIs("p")) {
            newLine();
        }
        quoted -= node.nameIs("blockquote") ? 1 : 0;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char here = words.charAt(i);
            boolean space = here == ' ' || here == '\n' || here == '\r' || here == '\t' || here == '\u00a0';
            if (!space) {
                line.append(here);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            newLine();
        }
        line.setLength(0);
    }

    private void newLine() {
        text.append("> ".repeat(quoted)).append(line.toString().strip()).append('\n');
        line.setLength(0);
    }
}

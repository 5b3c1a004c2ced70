package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.HeadingShape;
import dk.gevinstspor.document.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The text of a paragraph as it is shown: boxes, raised marks, breaks, fields' results; and what is framed inside it. */
final class WordParagraph {

    private static final Pattern SECTION_NUMBER = Pattern.compile("\\d{1,2}(\\.\\d{1,2})+\\.? .*");

    private final WordBody body;
    private final WordStyles styles;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> framed = new ArrayList<>();
    private OptionalInt styled = OptionalInt.empty();
    private boolean listed;
    private boolean plainSeen;
    private boolean boldSeen;

    WordParagraph(WordBody body, WordStyles styles, Budget budget) {
        this.body = body;
        this.styles = styles;
        this.budget = budget;
    }

    void read(Xml xml) throws XMLStreamException, Rejected {
        children(xml);
    }

    /** Nothing for an empty paragraph. */
    Optional<String> text() {
        String shown = Glyphs.tidy(text.toString());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(listed && styled.isEmpty() ? "- " + shown : shown);
    }

    /** As its style says; without one, a bold or capital line, or one with a section's number. */
    OptionalInt level() {
        String shown = Glyphs.tidy(text.toString());
        if (styled.isPresent() || listed || shown.contains("\n")) {
            return styled;
        }
        boolean bold = boldSeen && !plainSeen;
        boolean capitals = shown.equals(shown.toUpperCase(Locale.ROOT));
        return bold || capitals || SECTION_NUMBER.matcher(shown).matches()
                ? HeadingShape.level(shown, true)
                : OptionalInt.empty();
    }

    /** Blocks of text boxes anchored here. */
    List<Block> framed() {
        return framed;
    }

    private void children(Xml xml) throws XMLStreamException, Rejected {
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            switch (child.get()) {
                case "pPr" -> properties(xml);
                case "r" -> run(xml);
                case "sdt" -> control(xml);
                case "del", "moveFrom", "Fallback", "rPr" -> body.skip(xml, child.get());
                case "hyperlink",
                        "ins",
                        "moveTo",
                        "smartTag",
                        "fldSimple",
                        "customXml",
                        "sdtContent",
                        "dir",
                        "bdo",
                        "AlternateContent",
                        "Choice" -> {
                    body.note(child.get());
                    children(xml);
                }
                default -> {}
            }
        }
    }

    private void properties(Xml xml) throws XMLStreamException {
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            switch (child.get()) {
                case "pStyle" -> styled = styles.level(xml.attribute("val"));
                case "outlineLvl" ->
                    styled = xml.number("val", 9) < 9 ? OptionalInt.of(xml.number("val", 0) + 1) : styled;
                case "numPr" -> listed = true;
                default -> {}
            }
        }
    }

    private void run(Xml xml) throws XMLStreamException, Rejected {
        boolean raised = false;
        boolean hidden = false;
        boolean bold = false;
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            switch (child.get()) {
                case "rPr" -> {
                    int properties = xml.depth();
                    for (Optional<String> one = xml.child(properties); one.isPresent(); one = xml.child(properties)) {
                        raised |= one.get().equals("vertAlign")
                                && xml.attribute("val").orElse("").equals("superscript");
                        hidden |= one.get().equals("vanish") && xml.isOn();
                        bold |= one.get().equals("b") && xml.isOn();
                    }
                }
                case "t" -> show(hidden ? "" : raised ? Glyphs.raised(xml.text()) : xml.text(), bold);
                case "tab", "ptab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append(symbol(xml.attribute("char").orElse("")));
                case "footnoteReference", "endnoteReference" ->
                    text.append(Glyphs.raised(xml.attribute("id").orElse("")));
                case "fldChar" -> legacyBox(xml);
                case "drawing", "pict", "AlternateContent", "object" -> framed(xml);
                default -> {}
            }
        }
    }

    private void show(String shown, boolean bold) throws Rejected {
        budget.text(body.place(), shown.length());
        text.append(shown);
        boldSeen |= bold && !shown.isBlank();
        plainSeen |= !bold && !shown.isBlank();
    }

    private static String symbol(String code) {
        return code.matches("[0-9A-Fa-f]{4}") ? String.valueOf((char) Integer.parseInt(code, 16)) : "";
    }

    /** FORMCHECKBOX: its state is beside the field, not in its result. */
    private void legacyBox(Xml xml) throws XMLStreamException {
        int field = xml.depth();
        boolean box = false;
        boolean ticked = false;
        boolean stated = false;
        for (Optional<String> data = xml.child(field); data.isPresent(); data = xml.child(field)) {
            int form = xml.depth();
            for (Optional<String> child = xml.child(form); child.isPresent(); child = xml.child(form)) {
                if (child.get().equals("checkBox")) {
                    box = true;
                    int state = xml.depth();
                    for (Optional<String> one = xml.child(state); one.isPresent(); one = xml.child(state)) {
                        boolean checked = one.get().equals("checked");
                        if (checked || (one.get().equals("default") && !stated)) {
                            ticked = xml.isOn();
                            stated |= checked;
                        }
                    }
                }
            }
        }
        if (box) {
            text.append(Glyphs.box(ticked));
        }
    }

    /** A content control: a checkbox by its state, anything else by its content. */
    private void control(Xml xml) throws XMLStreamException, Rejected {
        int control = xml.depth();
        Optional<Boolean> box = Optional.empty();
        for (Optional<String> child = xml.child(control); child.isPresent(); child = xml.child(control)) {
            if (child.get().equals("sdtPr")) {
                box = box(xml);
            } else if (child.get().equals("sdtContent") && box.isPresent()) {
                text.append(Glyphs.box(box.get()));
                body.skip(xml, "sdtContent");
            } else if (child.get().equals("sdtContent")) {
                children(xml);
            }
        }
    }

    private static Optional<Boolean> box(Xml xml) throws XMLStreamException {
        Optional<Boolean> box = Optional.empty();
        int properties = xml.depth();
        for (Optional<String> child = xml.child(properties); child.isPresent(); child = xml.child(properties)) {
            if (child.get().equals("checkbox")) {
                box = Optional.of(false);
                int state = xml.depth();
                for (Optional<String> one = xml.child(state); one.isPresent(); one = xml.child(state)) {
                    box = one.get().equals("checked") ? Optional.of(xml.isOn()) : box;
                }
            }
        }
        return box;
    }

    /** Only text boxes; pictures, charts and embedded files are left alone. */
    private void framed(Xml xml) throws XMLStreamException, Rejected {
        int parent = xml.depth();
        for (Optional<String> child = xml.child(parent); child.isPresent(); child = xml.child(parent)) {
            if (child.get().equals("txbxContent")) {
                framed.addAll(body.blocks(xml));
            } else if (child.get().equals("Fallback")) {
                body.skip(xml, "Fallback");
            } else {
                framed(xml);
            }
        }
    }
}

package dk.gevinstspor.document.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Which paragraph styles are headings: by their outline level, by their name in Danish or English, or by the style they build on. */
final class WordStyles {

    private static final Pattern NAME = Pattern.compile("(?:heading|overskrift) ?([1-9])");
    private static final int BODY_TEXT = 9;

    private final Map<String, Integer> levels = new HashMap<>();

    private WordStyles() {}

    static WordStyles of(OPCPackage file) throws XMLStreamException, IOException {
        WordStyles styles = new WordStyles();
        for (PackagePart part : file.getPartsByContentType(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml")) {
            try (InputStream stream = part.getInputStream();
                    Xml xml = new Xml(stream)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(Xml xml) throws XMLStreamException {
        Map<String, String> parents = new HashMap<>();
        while (xml.find("style")) {
            Optional<String> id = xml.attribute("styleId");
            int style = xml.depth();
            for (Optional<String> child = xml.child(style); child.isPresent(); child = xml.child(style)) {
                switch (child.get()) {
                    case "name" -> {
                        OptionalInt level = level(xml.attribute("val").orElse(""));
                        if (level.isPresent() && id.isPresent()) {
                            levels.put(id.get(), level.getAsInt());
                        }
                    }
                    case "basedOn" ->
                        xml.attribute("val").ifPresent(parent -> id.ifPresent(own -> parents.put(own, parent)));
                    case "pPr" -> outline(xml, id);
                    default -> {}
                }
            }
        }
        parents.forEach((own, parent) -> {
            if (levels.containsKey(parent)) {
                levels.putIfAbsent(own, levels.get(parent));
            }
        });
    }

    private void outline(Xml xml, Optional<String> id) throws XMLStreamException {
        int properties = xml.depth();
        for (Optional<String> child = xml.child(properties); child.isPresent(); child = xml.child(properties)) {
            int level = xml.number("val", BODY_TEXT);
            if (child.get().equals("outlineLvl") && level < BODY_TEXT && id.isPresent()) {
                levels.put(id.get(), level + 1);
            }
        }
    }

    private static OptionalInt level(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = NAME.matcher(lower);
        if (heading.matches()) {
            return OptionalInt.of(Integer.parseInt(heading.group(1)));
        }
        return lower.equals("title") || lower.equals("titel") ? OptionalInt.of(1) : OptionalInt.empty();
    }

    OptionalInt level(Optional<String> styleId) {
        Integer level = styleId.map(levels::get).orElse(null);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }
}

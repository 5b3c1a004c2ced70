package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Walks the blocks of a document, and those inside frames, content controls and accepted insertions. */
final class WordBody {

    private final WordStyles styles;
    private final Budget budget;
    private int tables;
    private int paragraphs;
    private int nesting;
    private String section = "";
    private boolean trackedChanges;

    WordBody(WordStyles styles, Budget budget) {
        this.styles = styles;
        this.budget = budget;
    }

    /** The blocks within the element just opened. */
    List<Block> blocks(Xml xml) throws XMLStreamException, Rejected {
        List<Block> blocks = new ArrayList<>();
        int container = xml.depth();
        for (Optional<String> child = xml.child(container); child.isPresent(); child = xml.child(container)) {
            blocks.addAll(block(xml, child.get()));
        }
        return blocks;
    }

    /** What the element just opened shows: a paragraph, a table, or all blocks of a wrapper. */
    List<Block> block(Xml xml, String name) throws XMLStreamException, Rejected {
        budget.step(place());
        note(name);
        return switch (name) {
            case "p" -> paragraph(xml);
            case "tbl" -> table(xml);
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice" ->
                blocks(xml);
            default -> List.of();
        };
    }

    private List<Block> paragraph(Xml xml) throws XMLStreamException, Rejected {
        WordParagraph paragraph = new WordParagraph(this, styles, budget);
        paragraph.read(xml);
        List<Block> blocks = new ArrayList<>();
        paragraph.text().ifPresent(text -> blocks.add(block(paragraph, text)));
        blocks.addAll(paragraph.framed());
        return blocks;
    }

    private Block block(WordParagraph paragraph, String text) {
        if (paragraph.level().isPresent()) {
            section = text;
            paragraphs = 0;
            return new Heading(
                    Place.at(Place.Kind.SECTION, text), paragraph.level().getAsInt(), text);
        }
        paragraphs++;
        return new Paragraph(place(), text);
    }

    /** A table of a single cell is a frame: what is in it stands for itself. Tables in cells follow theirs. */
    private List<Block> table(Xml xml) throws XMLStreamException, Rejected {
        budget.depth(place(), ++nesting);
        int number = ++tables;
        String sectionBefore = section;
        int paragraphsBefore = paragraphs;
        WordTable read = new WordTable(this, budget, number);
        read.read(xml);
        nesting--;
        Optional<List<Block>> framed = read.singleCell();
        if (framed.isPresent()) {
            return framed.get();
        }
        section = sectionBefore;
        paragraphs = paragraphsBefore;
        List<Block> blocks = new ArrayList<>();
        Table table = read.table();
        if (!table.rows().isEmpty()) {
            blocks.add(table);
        }
        blocks.addAll(read.nested());
        return blocks;
    }

    /** Where the reading is: under a heading, the number of the paragraph. */
    Place place() {
        Place under = section.isEmpty() ? Place.DOCUMENT : Place.at(Place.Kind.SECTION, section);
        return under.within(Place.Kind.PARAGRAPH, Math.max(1, paragraphs));
    }

    void skip(Xml xml, String name) throws XMLStreamException {
        note(name);
        int skipped = xml.depth();
        while (xml.child(skipped).isPresent()) {
            note(name);
        }
    }

    void note(String name) {
        trackedChanges |= name.equals("ins") || name.equals("del") || name.startsWith("move");
    }

    boolean hasTrackedChanges() {
        return trackedChanges;
    }
}

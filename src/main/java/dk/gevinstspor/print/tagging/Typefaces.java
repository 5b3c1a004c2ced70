package dk.gevinstspor.print.tagging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lists every glyph that an embedded typeface has, used or not. */
final class Typefaces {

    private static final int BITS = 8;

    private Typefaces() {}

    static void listGlyphs(PDDocument document) throws IOException {
        Set<COSDictionary> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                if (font instanceof PDType0Font composite && done.add(composite.getCOSObject())) {
                    listGlyphs(document, composite);
                }
            }
        }
    }

    private static void listGlyphs(PDDocument document, PDType0Font font) throws IOException {
        PDFontDescriptor descriptor = font.getDescendantFont().getFontDescriptor();
        if (descriptor == null || descriptor.getFontFile2() == null || descriptor.getCIDSet() == null) {
            return;
        }
        int glyphs = glyphs(descriptor.getFontFile2());
        byte[] set = new byte[(glyphs + BITS - 1) / BITS];
        for (int glyph = 0; glyph < glyphs; glyph++) {
            set[glyph / BITS] |= (byte) (1 << (BITS - 1 - glyph % BITS));
        }
        PDStream listed = new PDStream(document);
        try (OutputStream out = listed.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(set);
        }
        descriptor.setCIDSet(listed);
    }

    private static int glyphs(PDStream program) throws IOException {
        try (TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(program.toByteArray()))) {
            return parsed.getNumberOfGlyphs();
        }
    }
}

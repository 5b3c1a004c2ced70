package dk.gevinstspor.print.tagging;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/** Lists every glyph that an embedded typeface has, used or not. */
final class Glyphs {

    /** Only a TrueType program says how long it is under this name. */
    static final PdfName TRUE_TYPE = new PdfName("Length1");

    static final PdfName SET = PdfName.CIDSET;

    private static final int TABLES = 4;
    private static final int TABLE_RECORDS = 12;
    private static final int TABLE_RECORD = 16;
    private static final int OFFSET = 8;
    private static final int MAXIMUM_PROFILE = 0x6D617870;
    private static final int GLYPH_COUNT = 4;

    private Glyphs() {}

    /** @param typeface a TrueType program, deflated */
    static PdfStream allOf(PdfStream typeface) throws IOException {
        int glyphs = count(program(typeface));
        byte[] set = new byte[(glyphs + Byte.SIZE - 1) / Byte.SIZE];
        for (int glyph = 0; glyph < glyphs; glyph++) {
            set[glyph / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - glyph % Byte.SIZE));
        }
        PdfStream listed = new PdfStream(set);
        listed.flateCompress();
        return listed;
    }

    private static ByteBuffer program(PdfStream typeface) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        typeface.writeContent(deflated);
        try (InflaterInputStream program = new InflaterInputStream(new ByteArrayInputStream(deflated.toByteArray()))) {
            return ByteBuffer.wrap(program.readAllBytes());
        }
    }

    /** As its maximum profile ({@code maxp}) says. */
    private static int count(ByteBuffer program) throws IOException {
        int tables = Short.toUnsignedInt(program.getShort(TABLES));
        for (int table = 0; table < tables; table++) {
            int entry = TABLE_RECORDS + table * TABLE_RECORD;
            if (program.getInt(entry) == MAXIMUM_PROFILE) {
                return Short.toUnsignedInt(program.getShort(program.getInt(entry + OFFSET) + GLYPH_COUNT));
            }
        }
        throw new IOException("a typeface without a maximum profile");
    }
}

package dk.gevinstspor.document.text;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes of a text file as characters: by its mark, else UTF-8, else Windows-1252. */
final class Characters {

    private static final int NEW_LINE = '\n';

    private Characters() {}

    static String of(byte[] content) throws Rejected {
        String text = decode(content);
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == NEW_LINE) {
                line++;
            } else if (letter < ' ' && letter != '\t' && letter != '\r' && letter != '\f' && letter != '\u000B') {
                throw new Rejected(Reason.ENCODING, Place.at(Place.Kind.LINE, line), List.of());
            }
        }
        return text;
    }

    private static String decode(byte[] content) throws Rejected {
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return strict(content, StandardCharsets.UTF_16);
        }
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strict(content, Charset.forName("windows-1252"));
        }
    }

    private static String strict(byte[] content, Charset charset) throws Rejected {
        try {
            return decode(content, charset);
        } catch (CharacterCodingException e) {
            throw new Rejected(Reason.ENCODING);
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && content[0] == (byte) first && content[1] == (byte) second;
    }
}

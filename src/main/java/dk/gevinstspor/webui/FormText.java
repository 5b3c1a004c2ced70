package dk.gevinstspor.webui;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;

/** A typed text: without blanks around it, with plain line ends, null when empty, refused when absurdly long. */
class FormText extends PropertyEditorSupport {

    /** Longest text of any field; a field's own {@code @Size} is shorter. */
    static final int LONGEST = 20_000;

    @Override
    public void setAsText(@Nullable String text) {
        String typed =
                text == null ? "" : text.replace("\r\n", "\n").replace("\0", "").strip();
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        setValue(typed.isEmpty() ? null : typed);
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}

package dk.gevinstspor.webui;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the elements around a field, so that label, hint, error and summary find each other. */
@Component
class FormIds {

    /** {@code lines[0].fte} becomes {@code lines-0-fte}. */
    public String id(String field) {
        return field.replaceAll("[\\[\\].]+", "-");
    }

    /** Null when nothing describes the field: the attribute is left out. */
    public @Nullable String describedBy(String id, @Nullable String hint, boolean refused) {
        StringJoiner ids = new StringJoiner(" ");
        if (hint != null && !hint.isEmpty()) {
            ids.add(id + "-hint");
        }
        if (refused) {
            ids.add(id + "-error");
        }
        return ids.length() == 0 ? null : ids.toString();
    }
}

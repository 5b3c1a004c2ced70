package dk.gevinstspor.administration;

import dk.gevinstspor.webui.Option;
import java.util.List;

/** One field of a {@link FormPage}; its label is the message {@code form.<form>.<name>}. */
record FormField(String kind, String name, List<Option> options) {

    static FormField text(String name) {
        return new FormField("text", name, List.of());
    }

    static FormField number(String name) {
        return new FormField("number", name, List.of());
    }

    static FormField decimal(String name) {
        return new FormField("decimal", name, List.of());
    }

    static FormField date(String name) {
        return new FormField("date", name, List.of());
    }

    static FormField checkbox(String name) {
        return new FormField("checkbox", name, List.of());
    }

    static FormField select(String name, List<Option> options) {
        return new FormField("select", name, options);
    }

    /** Comes back empty after a mistake. */
    static FormField newPassword(String name) {
        return new FormField("new-password", name, List.of());
    }

    static FormField currentPassword(String name) {
        return new FormField("current-password", name, List.of());
    }

    /** Begins a part of the form; no field of its own. */
    static FormField heading(String name) {
        return new FormField("heading", name, List.of());
    }

    static FormField hidden(String name) {
        return new FormField("hidden", name, List.of());
    }
}

package dk.gevinstspor.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form.
 *
 * @param key names the messages {@code organisation.<key>.title}, {@code organisation.<key>.done} and {@code form.<key>.*}
 * @param action where the form is sent: its own address
 * @param back where one goes afterwards
 * @param presets ways to have the form filled in
 * @param about the name of whom or what is changed; null for something new, and for one's own
 */
record FormPage(
        String key,
        String action,
        String back,
        List<FormField> fields,
        List<Preset> presets,
        @Nullable String about) {

    /** A way to fill the form in: what it is called, and its address. */
    record Preset(String messageKey, String url) {}

    FormPage(String key, String action, String back, List<FormField> fields) {
        this(key, action, back, fields, List.of(), null);
    }

    /** The same page with these presets above the form. */
    FormPage offering(List<Preset> offered) {
        return new FormPage(key, action, back, fields, offered, about);
    }

    /** The same page, which says whom or what it changes. */
    FormPage about(String name) {
        return new FormPage(key, action, back, fields, presets, name);
    }

    FormPage(String key, String action, String back, FormField... fields) {
        this(key, action, back, List.of(fields));
    }

    /** Whether this select has that among its options. */
    boolean offers(String name, String value) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.options().stream())
                .anyMatch(option -> option.value().equals(value));
    }
}

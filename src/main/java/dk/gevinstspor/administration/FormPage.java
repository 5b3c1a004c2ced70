package dk.gevinstspor.administration;

import java.util.List;

/**
 * A page with one form.
 *
 * @param key names the messages {@code organisation.<key>.title}, {@code organisation.<key>.done} and {@code form.<key>.*}
 * @param action where the form is sent: its own address
 * @param back where one goes afterwards
 */
record FormPage(String key, String action, String back, List<FormField> fields) {

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

package dk.gevinstspor.webui;

import java.util.Arrays;
import java.util.List;

/**
 * A choice of a select, a group of radio buttons or of checkboxes.
 *
 * @param value what is sent
 * @param label a text, or the key of a message
 */
public record Option(String value, String label) {

    public static Option of(Object value, String label) {
        return new Option(value.toString(), label);
    }

    /** All constants of an enum in their order; the labels are the messages {@code <prefix><CONSTANT>}. */
    public static <E extends Enum<E>> List<Option> ofEnum(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Option(constant.name(), prefix + constant.name()))
                .toList();
    }
}

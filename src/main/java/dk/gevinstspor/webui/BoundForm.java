package dk.gevinstspor.webui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A form with what was typed and what is wrong with it.
 *
 * @param form null when not even a record could be made of what was typed; then there are errors
 * @param errors for more rules, and for the page
 */
public record BoundForm<F>(@Nullable F form, BindingResult errors, FormRules rules) {

    /** The name under which templates find the form. */
    public static final String NAME = "form";

    public boolean hasErrors() {
        return errors.hasErrors();
    }

    /** @throws IllegalStateException when there are errors: look first */
    public F value() {
        if (form == null || hasErrors()) {
            throw new IllegalStateException("the form has errors");
        }
        return form;
    }

    /** Puts {@code form}, its errors and {@code formRules} where the field fragments look for them. */
    public void addTo(Map<String, Object> model) {
        model.put(NAME, form == null ? Map.of() : form);
        model.put(BindingResult.MODEL_KEY_PREFIX + NAME, errors);
        model.put("formRules", rules);
    }
}

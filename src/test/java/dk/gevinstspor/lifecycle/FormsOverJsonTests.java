package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.api.FormDescription;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.TaskForm;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.web.multipart.MultipartFile;

/** Whatever a page's form asks for, a program can be told and can send, files aside. */
@DatabaseTest
class FormsOverJsonTests {

    private static final Set<Class<?>> SPOKEN = Set.of(
            String.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            BigDecimal.class,
            Fte.class,
            Money.class,
            LocalDate.class,
            Boolean.class,
            boolean.class,
            UUID.class,
            MultipartFile.class);

    @Autowired
    private List<TaskForm<?>> forms;

    @Autowired
    private FormBinder binder;

    @Autowired
    private MessageSource messages;

    @Test
    void every_field_of_every_form_is_of_a_type_that_json_can_say() {
        assertThat(forms).hasSizeGreaterThan(20);
        assertThat(forms.stream().flatMap(form -> unspoken(form.key(), form.type())))
                .isEmpty();
    }

    private static Stream<String> unspoken(String path, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            Class<?> type = elementOf(component);
            String at = path + "." + component.getName();
            if (SPOKEN.contains(type) || type.isEnum()) {
                return Stream.of();
            }
            return type.isRecord() ? unspoken(at, type) : Stream.of(at + " is a " + type);
        });
    }

    /** What a field is made of is called by its own name where the page has a table. */
    @Test
    void every_field_is_called_what_the_page_calls_it() {
        assertThat(forms.stream()
                        .flatMap(form -> labels(form))
                        .filter(key -> messages.getMessage(key, null, "", Locale.forLanguageTag("da"))
                                .isEmpty()))
                .isEmpty();
    }

    private static Stream<String> labels(TaskForm<?> form) {
        return Stream.of(form.type().getRecordComponents()).map(component -> form.label(component.getName()));
    }

    @Test
    void a_file_is_told_as_one() {
        assertThat(FormDescription.of(Evidence.class, binder.show(new Evidence(null)), field -> field))
                .extracting(FormDescription.Field::type)
                .containsExactly("file");
    }

    private record Evidence(@Nullable MultipartFile evidence) {}

    private static Class<?> elementOf(RecordComponent component) {
        return List.class.isAssignableFrom(component.getType())
                ? ResolvableType.forType(component.getGenericType())
                        .getGeneric(0)
                        .toClass()
                : component.getType();
    }
}

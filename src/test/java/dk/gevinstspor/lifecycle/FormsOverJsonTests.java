package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.FormDescription;
import dk.gevinstspor.api.JsonForm;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
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

    @Autowired
    private JsonForm json;

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

    @Test
    void every_field_is_called_what_the_page_calls_it() {
        assertThat(forms.stream()
                        .flatMap(form -> labels(form))
                        .filter(key -> messages.getMessage(key, null, "", Locale.forLanguageTag("da"))
                                .isEmpty()))
                .isEmpty();
    }

    private static Stream<String> labels(TaskForm<?> form) {
        return paths("", form.type()).map(form::label);
    }

    private static Stream<String> paths(String path, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            Class<?> type = elementOf(component);
            String at = path + component.getName();
            return SPOKEN.contains(type) || !type.isRecord()
                    ? Stream.of(at)
                    : Stream.concat(Stream.of(at), paths(at + ".", type));
        });
    }

    @Test
    void an_element_that_says_nothing_keeps_its_place_and_one_that_is_none_is_told() throws Exception {
        assertThat(read("{\"rows\": [{}, {\"text\": \"x\"}, {\"text\": null}], \"ids\": []}")
                        .rows())
                .containsExactly(new Row(null, null), new Row(null, "x"), new Row(null, null));
        assertThatThrownBy(() -> read("{\"rows\": [{\"text\": \"x\"}, null]}")).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> read("{\"ids\": [null]}")).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> read("{\"rows\": [" + "{},".repeat(256) + "{}]}"))
                .isInstanceOf(Declined.class);
    }

    @Test
    void a_mistake_is_told_at_a_row_that_was_not_sent() throws Exception {
        TaskForm<?> form = forms.stream()
                .filter(each -> each.key().equals("map-process"))
                .findFirst()
                .orElseThrow();

        assertThat(errorsOf(form, "{\"asIs\": \"Breve\", \"method\": \"VOLUME\", \"first\": {}}")
                        .getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactly("first.name");
    }

    private <F> Errors errorsOf(TaskForm<F> form, String content) throws Exception {
        BoundForm<F> bound = json.bind(form.type(), new ObjectMapper().readTree(content));
        form.validate(
                bound.value(),
                new TaskContext("1", form.key(), UUID.randomUUID(), UUID.randomUUID(), null),
                bound.errors());
        return bound.errors();
    }

    @Test
    void what_a_form_holds_is_told_as_it_is_sent() {
        Rows rows = new Rows(
                Arrays.asList(new Row(LocalDate.of(2022, 5, 15), null), null), Arrays.asList(null, new UUID(0, 1)));

        assertThat(FormDescription.of(Rows.class, binder.show(rows), field -> field))
                .extracting(FormDescription.Field::value)
                .containsExactly(List.of(Map.of("day", LocalDate.of(2022, 5, 15))), List.of(new UUID(0, 1)));
    }

    private Rows read(String content) throws Exception {
        return json.bind(Rows.class, new ObjectMapper().readTree(content)).value();
    }

    private record Rows(@Nullable List<Row> rows, @Nullable List<UUID> ids) {}

    private record Row(@Nullable LocalDate day, @Nullable String text) {}

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

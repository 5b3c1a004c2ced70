package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

@SpringBootTest(classes = {WebSlice.class, FormBinderTests.Alone.class})
class FormBinderTests {

    @Autowired
    private FormBinder forms;

    @Autowired
    private MessageSource messages;

    private final MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();

    @BeforeEach
    void inDanish() {
        LocaleContextHolder.setLocale(Languages.DANISH);
        request.setParameter("name", "  Journalisering ");
        request.setParameter("fte", "0,8");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_form_is_read_in_the_language_of_its_reader() {
        request.setParameter("cost", "1.025");
        request.setParameter("measured", "14.5.2022");
        request.setParameter("effects", "FASTER", "BETTER");
        request.setParameter("goals[0].name", "Rigtigt fordelt");
        request.setParameter("goals[0].target", "90");
        request.addFile(new MockMultipartFile("evidence", "maaling.csv", "text/csv", new byte[] {1}));

        assertThat(bind().errors().getAllErrors()).isEmpty();
        Report report = bind().value();

        assertThat(report.name()).isEqualTo("Journalisering");
        assertThat(report.fte()).isEqualTo(Fte.of("0.8"));
        assertThat(report.cost()).isEqualTo(Money.of(1025));
        assertThat(report.measured()).isEqualTo(LocalDate.of(2022, 5, 14));
        assertThat(report.effects()).containsExactlyInAnyOrder(Effect.FASTER, Effect.BETTER);
        assertThat(report.goals()).containsExactly(new Goal("Rigtigt fordelt", 90));
        assertThat(report.evidence().getOriginalFilename()).isEqualTo("maaling.csv");
    }

    @Test
    void what_is_empty_is_nothing() {
        request.setParameter("name", "   ");
        request.setParameter("cost", "");
        request.addFile(new MockMultipartFile("evidence", "", "application/octet-stream", new byte[0]));

        BoundForm<Report> form = bind();

        assertThat(form.form().name()).isNull();
        assertThat(form.form().cost()).isNull();
        assertThat(form.form().evidence()).isNull();
        assertThat(errorAt(form, "name")).isEqualTo("Skal udfyldes.");
    }

    @Test
    void everything_wrong_is_told_at_once_and_nothing_typed_is_lost() {
        request.setParameter("name", "");
        request.setParameter("fte", "0.8.1");
        request.setParameter("measured", "15.5.2023");
        request.setParameter("goals[0].name", "Svartid");
        request.setParameter("goals[0].target", "mange");
        request.setParameter("goals[1].name", "x".repeat(41));

        BoundForm<Report> form = bind();

        assertThat(errorAt(form, "name")).isEqualTo("Skal udfyldes.");
        assertThat(errorAt(form, "fte")).startsWith("Skriv et tal med komma");
        assertThat(errorAt(form, "measured")).isEqualTo("Skal ligge før i dag.");
        assertThat(errorAt(form, "goals[0].target")).startsWith("Skriv et helt tal");
        assertThat(errorAt(form, "goals[1].name")).isEqualTo("Skal være mellem 0 og 40 tegn.");
        assertThat(form.errors().getFieldValue("fte")).isEqualTo("0.8.1");
        assertThat(form.errors().getFieldValue("measured")).isEqualTo("15.05.2023");
        assertThat(form.errors().getFieldValue("goals[0].name")).isEqualTo("Svartid");
        assertThat(form.errors().getFieldValue("goals[0].target")).isEqualTo("mange");
        assertThatThrownBy(form::value).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aarsvaerk_are_constrained_like_numbers() {
        request.setParameter("fte", "-0,1");
        assertThat(errorAt(bind(), "fte")).isEqualTo("Må ikke være under nul.");

        request.setParameter("fte", "5,0001");
        assertThat(errorAt(bind(), "fte")).isEqualTo("Er for højt.");

        request.setParameter("fte", "0,12345");
        assertThat(errorAt(bind(), "fte")).contains("Højst fire decimaler");
    }

    @Test
    void an_absurdly_long_text_is_refused_even_without_a_limit_of_its_own() {
        request.setParameter("remark", "x".repeat(FormText.LONGEST + 1));

        assertThat(errorAt(bind(), "remark")).isEqualTo("Teksten er for lang.");
    }

    @Test
    void the_rules_tell_the_page_what_a_field_demands() {
        FormRules rules = forms.bind(Report.class, new MockHttpServletRequest()).rules();

        assertThat(rules.required("name")).isTrue();
        assertThat(rules.required("remark")).isFalse();
        assertThat(rules.maxLength("goals[3].name")).isEqualTo(40);
        assertThat(rules.maxLength("remark")).isNull();
    }

    private BoundForm<Report> bind() {
        return forms.bind(Report.class, request);
    }

    private String errorAt(BoundForm<?> form, String field) {
        FieldError error = form.errors().getFieldError(field);
        assertThat(error)
                .as("error at %s among %s", field, form.errors().getAllErrors())
                .isNotNull();
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    /** Beside it, a test's configuration stands alone instead of being added to the whole application. */
    static class Alone {}

    enum Effect {
        FASTER,
        BETTER
    }

    record Goal(@Size(max = 40) String name, Integer target) {}

    record Report(
            @NotBlank String name,
            @NotNull @PositiveOrZero @DecimalMax("5") Fte fte,
            Money cost,
            @Past LocalDate measured,
            Set<Effect> effects,
            @Valid List<Goal> goals,
            String remark,
            MultipartFile evidence) {}
}

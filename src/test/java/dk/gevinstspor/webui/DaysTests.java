package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    private static final LocalDate IN_MAY = LocalDate.of(2022, 5, 15);

    @ParameterizedTest
    @ValueSource(strings = {"15.05.2022", "15.5.2022", "15/5/2022", "15-05-2022", "2022-05-15", " 15.5.2022 "})
    void a_day_is_understood_however_it_is_written(String typed) {
        assertThat(Days.parse(typed)).isEqualTo(IN_MAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2022", "5/15/2022", "15.5.22", "i morgen", "", "1.1.1066"})
    void what_is_no_day_is_refused(String typed) {
        assertThatThrownBy(() -> Days.parse(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da-DK", "en-GB"})
    void what_a_field_shows_can_be_read_again(String language) {
        var locale = java.util.Locale.forLanguageTag(language);

        assertThat(Days.parse(Days.print(IN_MAY, locale))).isEqualTo(IN_MAY);
    }
}

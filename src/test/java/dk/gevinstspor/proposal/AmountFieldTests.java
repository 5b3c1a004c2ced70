package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field of the review page means the same to a Danish and an English reader, and nothing is guessed. */
class AmountFieldTests {

    private static final String FIELD = "p0.t0.r3.2024";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | -1.263      | -1263
            da | −1.263      | -1263
            da | 1 263       | 1263
            da | 1263        | 1263
            da | 540,5       | 540.5
            en | -1,263      | -1263
            en | 1263        | 1263
            en | 540.5       | 540.5
            """)
    void an_amount_is_kept_without_the_signs_of_a_language_and_shown_with_them(
            String language, String typed, String kept) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(AmountFields.kept(Map.of(FIELD, typed), locale)).containsEntry(FIELD, kept);
        assertThat(AmountFields.kept(Map.of(FIELD, AmountFields.shown(kept, locale)), locale))
                .containsEntry(FIELD, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            da | -1263 | -1.263
            en | -1263 | -1,263
            da | mange | mange
            da | -     | -
            """)
    void what_is_no_amount_stays_what_it_was(String language, String kept, String shown) {
        assertThat(AmountFields.shown(kept, Locale.forLanguageTag(language))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"da, '1,263'", "en, 1.263", "da, mange", "da, 0.8"})
    void what_may_mean_something_else_is_no_whole_amount(String language, String typed) {
        String kept = AmountFields.kept(Map.of(FIELD, typed), Locale.forLanguageTag(language))
                .get(FIELD);

        assertThat(AmountFields.amount(kept).filter(amount -> amount.scale() <= 0))
                .isEmpty();
    }
}

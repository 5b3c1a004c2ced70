package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

    private static final Instant SUMMER_MORNING = Instant.parse("2022-05-15T06:00:00Z");

    private final Formats formats;

    FormatsTests() throws IOException {
        formats = new Formats(new Messages().messageSource());
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void danes_read_danish() {
        in(Languages.DANISH);

        assertThat(formats.fte(Fte.of("0.8"))).isEqualTo("0,8 ÅV");
        assertThat(formats.fte(Fte.of("4.8833"))).isEqualTo("4,8833 ÅV");
        assertThat(formats.thousands(Money.of(-2870))).isEqualTo("-2.870 t.kr.");
        assertThat(formats.thousands(Money.of("575.446"))).isEqualTo("575,446 t.kr.");
        assertThat(formats.aligned(new BigDecimal("0.7"))).isEqualTo("0,70");
        assertThat(formats.aligned(new BigDecimal("2.555"))).isEqualTo("2,56");
        assertThat(formats.date(LocalDate.of(2022, 5, 15))).isEqualTo("15. maj 2022");
        assertThat(formats.shortDate(LocalDate.of(2022, 5, 1))).isEqualTo("01.05.2022");
        assertThat(formats.dateTime(SUMMER_MORNING)).isEqualTo("15. maj 2022 kl. 08.00");
        assertThat(formats.quarter(new Quarter(2022, 3))).isEqualTo("3. kvartal 2022");
        assertThat(formats.percent(new BigDecimal("0.1"))).isEqualTo("10 %");
        assertThat(formats.percent(new BigDecimal("0.1225"))).isEqualTo("12,3 %");
    }

    @Test
    void the_english_read_english() {
        in(Languages.ENGLISH);

        assertThat(formats.fte(Fte.of("0.8"))).isEqualTo("0.8 FTE");
        assertThat(formats.thousands(Money.of(1234))).isEqualTo("DKK 1,234k");
        assertThat(formats.dateTime(SUMMER_MORNING)).isEqualTo("15 May 2022 at 08:00");
        assertThat(formats.quarter(new Quarter(2022, 3))).isEqualTo("Q3 2022");
        assertThat(formats.percent(new BigDecimal("0.125"))).isEqualTo("12.5%");
    }

    @Test
    void the_unknown_is_a_dash() {
        in(Languages.DANISH);

        assertThat(formats.fte(null)).isEqualTo("–");
        assertThat(formats.date(null)).isEqualTo("–");
        assertThat(formats.day(null)).isEqualTo("–");
        assertThat(formats.quarter(null)).isEqualTo("–");
    }

    private static void in(Locale locale) {
        LocaleContextHolder.setLocale(locale);
    }
}

package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What may stand in a form's fields, by type, in the language of the request. */
@Configuration(proxyBeanMethods = false)
class Fields implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        add(registry, BigDecimal.class, Decimals::parse, Decimals::print);
        add(registry, Integer.class, (text, in) -> Decimals.parse(text, in).intValueExact(), (n, in) -> n.toString());
        add(registry, Long.class, (text, in) -> Decimals.parse(text, in).longValueExact(), (n, in) -> n.toString());
        add(
                registry,
                Fte.class,
                (text, in) -> new Fte(Decimals.parse(text, in)),
                (fte, in) -> Decimals.print(fte.value(), in));
        add(
                registry,
                Money.class,
                (text, in) -> new Money(Decimals.parse(text, in)),
                (money, in) -> Decimals.print(money.thousands(), in));
        add(registry, LocalDate.class, (text, in) -> Days.parse(text), Days::print);
        add(
                registry,
                PriceLevel.class,
                (text, in) -> new PriceLevel(Integer.parseInt(text)),
                (level, in) -> Integer.toString(level.year()));
    }

    private static <T> void add(
            FormatterRegistry registry,
            Class<T> type,
            BiFunction<String, Locale, T> parse,
            BiFunction<T, Locale, String> print) {
        registry.addFormatterForFieldType(type, new Formatter<T>() {
            @Override
            public T parse(String text, Locale locale) {
                try {
                    return parse.apply(text, locale);
                } catch (ArithmeticException e) {
                    throw new IllegalArgumentException("too many decimals or digits", e);
                }
            }

            @Override
            public String print(T value, Locale locale) {
                return print.apply(value, locale);
            }
        });
    }
}

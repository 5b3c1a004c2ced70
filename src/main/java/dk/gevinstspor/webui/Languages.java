package dk.gevinstspor.webui;

import dk.gevinstspor.security.CurrentUser;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The person's own language, else Danish; {@code ?sprog=en} switches and is remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "sprog";
    static final Locale DANISH = Locale.forLanguageTag("da-DK");
    static final Locale ENGLISH = Locale.UK;

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new TwoLanguages(PARAMETER);
        resolver.setDefaultLocaleFunction(request -> CurrentUser.ofThisRequest()
                .map(user -> nearest(user.person().language().getLanguage()))
                .orElse(DANISH));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return nearest(value);
            }
        };
        change.setParamName(PARAMETER);
        change.setHttpMethods("GET");
        registry.addInterceptor(change).excludePathPatterns(ApiProblem.API + "/**");
    }

    /** English for anything that starts with en, else Danish: a strange value never breaks a page. */
    static Locale nearest(@Nullable String value) {
        return value != null && value.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : DANISH;
    }

    private static final class TwoLanguages extends CookieLocaleResolver {

        TwoLanguages(String cookie) {
            super(cookie);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return nearest(value);
        }
    }
}

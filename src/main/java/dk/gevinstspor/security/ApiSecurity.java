package dk.gevinstspor.security;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.PersonalTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What machines ask for, under {@code /api/}: no session, no cookie, and so nothing that a browser could be made to send.
 * A personal token stands for its person; measurement sources have tokens of their own, which their interface checks.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** The description of the interface. */
    private static final String[] DESCRIPTION = {"/api/v1/openapi", "/api/v1/openapi.yaml"};

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            PersonalTokens tokens,
            Credentials credentials,
            LoginThrottle throttle,
            ApiPace pace,
            Today today,
            ApiRefusal refusal)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/measurements")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        // May be kept by who asked, to be told 304: never by anybody between.
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(
                        new TokenFilter(tokens, credentials, throttle, pace, today, refusal), AuthorizationFilter.class)
                .build();
    }
}

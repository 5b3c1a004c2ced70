package dk.gevinstspor.security;

import static org.springframework.security.config.Customizer.withDefaults;

import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who may ask at all. These rules say "logged in" or name a role; what somebody may do with an object is decided by the
 * module that owns it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTROLLER = "ROLE_" + Role.CONTROLLER;

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Credentials credentials,
            ObjectProvider<ClientRegistrationRepository> identityProviders,
            ObjectProvider<LoginHints> hints,
            ObjectProvider<OpenPath> open,
            Environment environment)
            throws Exception {
        var asked = WantedPages.cache();
        var back = new BackToThePage(asked, credentials);
        var refused = new LoginFailure();
        http.authorizeHttpRequests(requests -> {
                    open.forEach(
                            path -> requests.requestMatchers(path.pattern()).permitAll());
                    rules(requests);
                })
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PublicPaths.MAILED_LINKS))
                .headers(Headers::write)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new ToTheLogin()).accessDeniedHandler(new Refused()))
                .formLogin(form -> form.loginPage("/log-ind")
                        .usernameParameter(LoginController.EMAIL)
                        .passwordParameter(LoginController.PASSWORD)
                        .successHandler(back)
                        .failureHandler(refused))
                .logout(SecurityConfiguration::logout)
                .addFilterBefore(new CurrentUserFilter(credentials, PublicPaths.ASSETS), AuthorizationFilter.class);
        if (identityProviders.getIfAvailable() != null) {
            http.oauth2Login(oidc -> oidc.loginPage("/log-ind")
                    .userInfoEndpoint(people ->
                            people.oidcUserService(new OidcPeople(credentials)).userService(new OnlyOidc()))
                    .successHandler(back)
                    .failureHandler(refused));
        }
        LoginHints people = hints.getIfAvailable();
        if (people != null) {
            refuseInProduction(environment);
            http.with(new HintLogin.Configurer(people, credentials, back, refused), withDefaults());
        }
        return http.build();
    }

    /** Whatever brought the hints there: without the check a wrong profile would open every door. */
    static void refuseInProduction(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException("Logging in by a click does not belong in production.");
        }
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PublicPaths.ALL)
                .permitAll()
                .requestMatchers("/organisation/mig/**")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/organisation/**")
                .hasAuthority(CurrentUserToken.ADMINISTRATOR)
                .requestMatchers("/organisation/ret/**")
                .hasAuthority(CurrentUserToken.ADMINISTRATOR)
                .requestMatchers("/drift/optegnelse/efterproev", "/drift/sammenlign")
                .hasAnyAuthority(CurrentUserToken.INSTALLATION, CONTROLLER)
                .requestMatchers("/drift/mail/**")
                .hasAuthority(CurrentUserToken.INSTALLATION)
                .requestMatchers(HttpMethod.POST, "/drift/**")
                .hasAuthority(CurrentUserToken.INSTALLATION)
                .requestMatchers("/drift/optegnelse/**")
                .hasAnyAuthority(CurrentUserToken.ADMINISTRATOR, CONTROLLER)
                .requestMatchers("/drift/**")
                .hasAnyAuthority(CurrentUserToken.INSTALLATION, CONTROLLER)
                .requestMatchers("/actuator/**")
                .hasAuthority(CurrentUserToken.INSTALLATION)
                .anyRequest()
                .authenticated();
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutUrl("/log-ud").logoutSuccessUrl(LoginMessage.OUT.url()).deleteCookies("JSESSIONID");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The database cannot store NUL: a parameter with one is refused before anything reads it. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}

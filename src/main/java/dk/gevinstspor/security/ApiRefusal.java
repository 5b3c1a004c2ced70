package dk.gevinstspor.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a program that it is not let in, and why: problem+json (RFC 9457), never a login page. */
@Component
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("da"), Locale.ENGLISH);

    private final MessageSource messages;
    private final ObjectMapper json;

    ApiRefusal(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gevinstspor\"");
        write(HttpStatus.UNAUTHORIZED, "missing", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(HttpStatus.FORBIDDEN, "forbidden", request, response);
    }

    /** Unknown, expired, revoked, or of a person who is disabled: nobody is told which. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gevinstspor\", error=\"invalid_token\"");
        write(HttpStatus.UNAUTHORIZED, "unknown", request, response);
    }

    void readOnly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gevinstspor\", error=\"insufficient_scope\"");
        write(HttpStatus.FORBIDDEN, "readOnly", request, response);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LoginThrottle.PAUSE.toSeconds()));
        write(HttpStatus.TOO_MANY_REQUESTS, "tooMany", request, response);
    }

    /** @param seconds until she may ask again */
    void tooFast(long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(HttpStatus.TOO_MANY_REQUESTS, "tooFast", request, response);
    }

    private void write(HttpStatus status, String what, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = messages.getMessage("security.token." + what, null, languageOf(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, text));
    }

    /** The person's; of nobody known, what the program asks for. */
    private static Locale languageOf(HttpServletRequest request) {
        return CurrentUser.ofThisRequest().map(user -> user.person().language()).orElseGet(() -> wanted(request));
    }

    private static Locale wanted(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return asked == null || !Locale.ENGLISH.equals(Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN))
                    ? DANISH
                    : Locale.UK;
        } catch (IllegalArgumentException unreadable) {
            return DANISH;
        }
    }
}

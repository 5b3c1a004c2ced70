package dk.gevinstspor.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody stands at the login page. */
enum LoginMessage {
    WRONG("forkert", "error"),
    TOO_MANY("vent", "error"),
    CLOSED("lukket", "error"),
    UNKNOWN("ukendt", "error"),
    UNVERIFIED("ubekraeftet", "error"),
    PROVIDER_FAILED("udbyder", "error"),
    EXPIRED("udloebet", "warning"),
    CHANGED("aendret", "warning"),
    OUT("ud", "success");

    static final String PARAMETER = "besked";

    private final String code;
    private final String kind;

    LoginMessage(String code, String kind) {
        this.code = code;
        this.kind = kind;
    }

    /** How the page shows it: error, warning or success. */
    public String kind() {
        return kind;
    }

    public String messageKey() {
        return "security.login.message." + name();
    }

    String url() {
        return "/log-ind?" + PARAMETER + "=" + code;
    }

    void redirect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + url());
    }

    static Optional<LoginMessage> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(message -> message.code.equals(code))
                .findFirst();
    }
}

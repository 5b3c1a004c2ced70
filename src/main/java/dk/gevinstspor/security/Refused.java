package dk.gevinstspor.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** The page for 403; but a login page that stood open for too long is only asked to try again. */
final class Refused implements AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (reason instanceof CsrfException && path.startsWith("/log-")) {
            LoginMessage.EXPIRED.redirect(request, response);
        } else {
            page.handle(request, response, reason);
        }
    }
}

package dk.gevinstspor.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends whoever is not logged in to the login; from within a page, the whole page goes there. */
final class ToTheLogin implements AuthenticationEntryPoint {

    /** htmx asks with this header for a part of a page. */
    static final String PART_OF_PAGE = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String login = request.getContextPath() + "/log-ind";
        if (request.getHeader(PART_OF_PAGE) == null) {
            response.sendRedirect(login);
        } else {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}

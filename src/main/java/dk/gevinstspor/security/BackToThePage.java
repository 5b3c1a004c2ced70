package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * After login, the page that was asked for before. Only its path: where to go never comes from a parameter or a header,
 * so the login leads nobody off the site.
 */
final class BackToThePage implements AuthenticationSuccessHandler {

    private final RequestCache asked;
    private final Credentials credentials;

    BackToThePage(RequestCache asked, Credentials credentials) {
        this.asked = asked;
        this.credentials = credentials;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        if (login.getPrincipal() instanceof SignedIn signedIn) {
            credentials.access(signedIn.personId()).ifPresent(access -> PasswordStamp.keep(request, access));
        }
        SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        response.sendRedirect(saved instanceof DefaultSavedRequest page ? path(page) : request.getContextPath() + "/");
    }

    private static String path(DefaultSavedRequest page) {
        String query = page.getQueryString();
        return page.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

package dk.gevinstspor.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page with the reason; the address that was typed is kept for it. */
final class LoginFailure implements AuthenticationFailureHandler {

    static final String TYPED = LoginFailure.class.getName() + ".TYPED";
    private static final int LONGEST_ADDRESS = 254;

    /** @throws AuthenticationException when the login could not be tried at all, as without the database */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InternalAuthenticationServiceException) {
            throw failure;
        }
        String typed = request.getParameter(LoginController.EMAIL);
        if (typed != null && typed.length() <= LONGEST_ADDRESS) {
            request.getSession().setAttribute(TYPED, typed);
        }
        message(failure).redirect(request, response);
    }

    private static LoginMessage message(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return LoginMessage.TOO_MANY;
        }
        if (failure instanceof DisabledException) {
            return LoginMessage.CLOSED;
        }
        if (failure instanceof BadCredentialsException) {
            return LoginMessage.WRONG;
        }
        return failure instanceof OAuth2AuthenticationException refused
                ? OidcRefusal.messageFor(refused.getError().getErrorCode())
                : LoginMessage.PROVIDER_FAILED;
    }
}

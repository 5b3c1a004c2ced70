package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** E-mail address and password, throttled. That an account is disabled is only told to who knows its password. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final LoginThrottle throttle;

    PasswordLogin(Credentials credentials, PasswordEncoder encoder, LoginThrottle throttle) {
        passwords = new DaoAuthenticationProvider(new LoginAccounts(credentials));
        passwords.setPasswordEncoder(encoder);
        passwords.setPreAuthenticationChecks(account -> {});
        passwords.setPostAuthenticationChecks(PasswordLogin::refuseDisabled);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address = address(attempt);
        if (throttle.isBlocked(account, address)) {
            throw new LockedException("too many attempts");
        }
        try {
            Authentication login = passwords.authenticate(attempt);
            throttle.succeeded(account);
            return login;
        } catch (BadCredentialsException e) {
            throttle.failed(account, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static void refuseDisabled(UserDetails account) {
        if (!account.isEnabled()) {
            throw new DisabledException("disabled");
        }
    }
}

package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds people by e-mail address for the password login; one without a password cannot use it. */
final class LoginAccounts implements UserDetailsService {

    private final Credentials credentials;

    LoginAccounts(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return credentials
                .byEmail(email)
                .filter(found -> found.passwordHash() != null)
                .map(LoginAccount::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}

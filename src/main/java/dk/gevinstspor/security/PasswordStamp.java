package dk.gevinstspor.security;

import dk.gevinstspor.organisation.Credentials.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Ends the sessions that were opened with an earlier password. A session keeps the stamp of the password that held at its
 * login; whoever changes her own password goes on in the session she does it in.
 */
public final class PasswordStamp {

    private static final String ATTRIBUTE = PasswordStamp.class.getName();

    private PasswordStamp() {}

    /** At login. */
    static void keep(HttpServletRequest request, Access access) {
        request.getSession().setAttribute(ATTRIBUTE, access.passwordStamp());
    }

    /** For who has just changed her password here: the new one holds from her next request on. */
    public static void renew(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    static boolean holds(HttpServletRequest request, Access access) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return true;
        }
        Object kept = session.getAttribute(ATTRIBUTE);
        if (kept == null) {
            session.setAttribute(ATTRIBUTE, access.passwordStamp());
            return true;
        }
        return kept.equals(access.passwordStamp());
    }
}

package dk.gevinstspor.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/** What went wrong, in words that are safe to log: servers' messages repeat addresses, so only their codes are kept. */
final class Failure {

    private static final Pattern REPLY_CODE = Pattern.compile("\\b[245]\\d\\d(?: [245]\\.\\d{1,3}\\.\\d{1,3})?\\b");

    private Failure() {}

    static String describe(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
        String name = cause.getClass().getSimpleName();
        return code.find() ? name + " " + code.group() : name;
    }
}

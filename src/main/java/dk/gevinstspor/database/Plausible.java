package dk.gevinstspor.database;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the text of a setting has the form that it needs. */
final class Plausible {

    private static final int LONG_ENOUGH = 12;
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}.])?|[0-9a-fA-F:.]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Plausible() {}

    static boolean text(String value) {
        return !value.isBlank();
    }

    static boolean password(String value) {
        return value.length() >= LONG_ENOUGH;
    }

    static boolean database(String value) {
        try {
            return value.startsWith("jdbc:postgresql:")
                    && DriverManager.getDriver(value).acceptsURL(value);
        } catch (SQLException e) {
            return false;
        }
    }

    static boolean host(String value) {
        return HOST.matcher(value).matches();
    }

    static boolean port(String value) {
        return NUMBER.matcher(value).matches()
                && Integer.parseInt(value) > 0
                && Integer.parseInt(value) <= HIGHEST_PORT;
    }

    /** Links in mails carry a secret, so they are encrypted unless they stay on this machine. */
    static boolean site(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && encrypted(uri.getScheme(), uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean encrypted(@Nullable String scheme, String host) {
        return "https".equals(scheme) || ("http".equals(scheme) && THIS_MACHINE.contains(host));
    }

    /** One address, with or without a name before it. */
    static boolean mailAddress(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(value, true);
            return addresses.length == 1 && addresses[0].getAddress().contains("@");
        } catch (AddressException e) {
            return false;
        }
    }
}

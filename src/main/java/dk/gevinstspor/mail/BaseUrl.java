package dk.gevinstspor.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the receiver of a mail or a paper finds this site: {@code gevinstspor.base-url}, or this machine when nothing is set. */
@Component
public class BaseUrl {

    private final Environment environment;

    BaseUrl(Environment environment) {
        this.environment = environment;
    }

    /** @param path beginning with a slash; empty for the site itself */
    public String of(String path) {
        String base = environment.getProperty("gevinstspor.base-url", "");
        return (base.isBlank() ? local() : base.replaceAll("/+$", "")) + path;
    }

    /** The port is known once the web server listens. */
    private String local() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}

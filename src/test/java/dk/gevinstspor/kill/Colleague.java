package dk.gevinstspor.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who works on the pages, as fast as they answer. */
final class Colleague {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FOUND = 302;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    Colleague(String site) {
        this.site = site;
    }

    void logIn(String personId) throws IOException, InterruptedException {
        assertThat(post("/log-ind", "/log-ind/som", Map.of("person", personId))).isTrue();
    }

    /**
     * @param page where the form stands
     * @return whether it was acknowledged, as success is: by leading on
     */
    boolean post(String page, String target, Map<String, String> typed) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(send(request(page).GET()).body());
        assertThat(csrf.find()).isTrue();
        String body = typed.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + csrf.group(1) + '&', ""));
        return send(request(target)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode()
                == FOUND;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

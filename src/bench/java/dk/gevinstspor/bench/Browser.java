package dk.gevinstspor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and reads pages: the HTML, not its pictures; and her program, which has her token. */
final class Browser {

    private static final String BOUNDARY = "---gevinstspor";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token = "";

    private static final long GLANCE = Duration.ofMillis(200).toNanos();

    Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    void logIn(String email, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(
                client.send(request("/log-ind").build(), BodyHandlers.ofString()).body());
        if (!csrf.find()) {
            throw new IllegalStateException("the login page has no token");
        }
        String form = "email=" + encoded(email) + "&adgangskode=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        HttpResponse<Void> answer = client.send(
                request("/log-ind")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("log-ind")) {
            throw new IllegalStateException("not let in: " + answer);
        }
    }

    /** Of the programming interface, from now on. */
    void useToken(String made) {
        token = made;
    }

    /** Reads it to its end and returns how many bytes it had. */
    long get(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request(path).build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Asks for it until it is there. */
    void await(String path) throws IOException, InterruptedException {
        while (client.send(request(path).build(), BodyHandlers.discarding()).statusCode() != 200) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    /** What the pattern's first group finds first on a page. */
    String find(String path, Pattern pattern) throws IOException, InterruptedException {
        Matcher matcher =
                pattern.matcher(client.send(request(path).build(), BodyHandlers.ofString()).body());
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not on " + path);
        }
        return matcher.group(1);
    }

    String page(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    /** Presses the only button of a form that asks for nothing. */
    void post(String path) throws IOException, InterruptedException {
        String form = "_csrf=" + encoded(first(page(path), CSRF));
        client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    /** Sends a file with a form's other fields, and returns the page that it leads to. */
    String upload(String path, Map<String, String> fields, String name, byte[] content)
            throws IOException, InterruptedException {
        StringBuilder before = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", first(page(path), CSRF));
        all.forEach((field, value) -> before.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"\r\n\r\n" + value + "\r\n"));
        before.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        HttpResponse<Void> answer = client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArrays(List.of(
                                before.toString().getBytes(StandardCharsets.UTF_8),
                                content,
                                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                        .build(),
                BodyHandlers.discarding());
        String shown = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("not taken: " + answer.statusCode()));
        return page(URI.create(shown).getPath());
    }

    /** What the pattern's first group finds first. */
    static String first(String page, Pattern pattern) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not on the page");
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return path.startsWith("/api/") ? request.header("Authorization", "Bearer " + token) : request;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

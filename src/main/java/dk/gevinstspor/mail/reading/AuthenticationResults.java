package dk.gevinstspor.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code Authentication-Results} header says (RFC 8601).
 *
 * @param authservId the server that says it, in lower case
 */
record AuthenticationResults(String authservId, List<Result> results) {

    /** @param properties such as {@code header.from}; names and values in lower case */
    record Result(String method, String result, Map<String, String> properties) {}

    /** @return empty for what is not well-formed: nobody may be believed on a guess */
    static Optional<AuthenticationResults> parse(String header) {
        List<List<String>> segments = new HeaderTokens(header).segments().orElse(List.of());
        if (segments.isEmpty() || !namesAServer(segments.get(0))) {
            return Optional.empty();
        }
        List<Result> results = new ArrayList<>();
        for (List<String> segment : segments.subList(1, segments.size())) {
            if (segment.isEmpty() || segment.equals(List.of("none"))) {
                continue;
            }
            Result result = result(segment);
            if (result == null) {
                return Optional.empty();
            }
            results.add(result);
        }
        return Optional.of(new AuthenticationResults(segments.get(0).get(0), List.copyOf(results)));
    }

    List<Result> of(String method) {
        return results.stream().filter(each -> each.method.equals(method)).toList();
    }

    /** An id, and perhaps the version of the format. */
    private static boolean namesAServer(List<String> segment) {
        boolean versioned = segment.size() == 2 && segment.get(1).matches("\\d+");
        return (segment.size() == 1 || versioned) && !segment.get(0).contains("=");
    }

    private static @Nullable Result result(List<String> segment) {
        Map<String, String> properties = new TreeMap<>();
        String method = "";
        String result = "";
        for (String token : segment) {
            int equals = token.indexOf('=');
            if (equals < 1) {
                return null;
            }
            String name = token.substring(0, equals).toLowerCase(Locale.ROOT);
            String value = token.substring(equals + 1).toLowerCase(Locale.ROOT);
            if (method.isEmpty()) {
                method = name.replaceFirst("/\\d+$", "");
                result = value;
            } else if (properties.put(name, value) != null) {
                return null;
            }
        }
        return new Result(method, result, Map.copyOf(properties));
    }
}

package dk.gevinstspor.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Remembers which page somebody wanted before she was sent to the login: whole pages only, never a part or a post. */
final class WantedPages {

    private WantedPages() {}

    static RequestCache cache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WantedPages::isPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(ToTheLogin.PART_OF_PAGE) == null
                && (accepts == null || accepts.contains(MediaType.TEXT_HTML_VALUE) || accepts.contains("*/*"));
    }
}

package dk.gevinstspor.webui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request that announces itself as too large, before security reads its form: it would find no CSRF token in
 * a form that cannot be read, and say that access was denied. A browser shows the answer only when it could send all of
 * the request, so that is read and thrown away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {

    /** Larger than any file that somebody would attach by mistake: such a connection is simply cut. */
    private static final long HOPELESS = 200L * 1024 * 1024;

    /** What has no files has no reason to be large. */
    private static final long WITHOUT_FILES = 10L * 1024 * 1024;

    private final long withFiles;

    UploadLimit(MultipartProperties multipart) {
        this.withFiles = multipart.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit(request)) {
            if (request.getContentLengthLong() < HOPELESS) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private long limit(HttpServletRequest request) {
        String type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return files ? withFiles : WITHOUT_FILES;
    }
}

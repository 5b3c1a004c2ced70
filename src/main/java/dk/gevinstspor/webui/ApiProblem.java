package dk.gevinstspor.webui;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContext;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What went wrong, for a machine: problem+json (RFC 9457) instead of a page. */
final class ApiProblem implements View {

    static final String API = "/api";

    private final HttpStatusCode status;
    private final String messageKey;

    ApiProblem(int status, String messageKey) {
        this.status = HttpStatusCode.valueOf(status);
        this.messageKey = messageKey;
    }

    /** Whether it was a machine that asked: by its path, also after a forward to the error page. */
    static boolean isAsked() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String api = request.getContextPath() + API;
        return path.equals(api) || path.startsWith(api + "/");
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        RequestContext context = new RequestContext(request);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, context.getMessage(messageKey));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        RequestContextUtils.findWebApplicationContext(request)
                .getBean(ObjectMapper.class)
                .writeValue(response.getOutputStream(), detail);
    }
}

package dk.gevinstspor.api;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what only programs can do wrong into problem+json (RFC 9457); the rest is told as on the pages. */
@RestControllerAdvice(annotations = Api.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

    private final MessageSource messages;

    ApiAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> declined(Declined e) {
        ProblemDetail problem = problem(e.status(), String.valueOf(e.getMessage()), e.arguments());
        if (!e.errors().isEmpty()) {
            problem.setProperty("errors", e.errors());
        }
        return answer(problem);
    }

    /** An id that is none is one that nothing has; any other value is a mistake to be told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(problem(HttpStatus.NOT_FOUND, "webui.api.404"));
        }
        Class<?> type = e.getRequiredType();
        return answer(
                type != null && type.isEnum()
                        ? problem(HttpStatus.BAD_REQUEST, "api.choice", e.getName(), JsonForm.choices(type))
                        : problem(HttpStatus.BAD_REQUEST, "api.parameter", e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
        return answer(problem(HttpStatus.BAD_REQUEST, "api.parameter.missing", e.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(
                e.contains(StreamConstraintsException.class)
                        ? problem(HttpStatus.PAYLOAD_TOO_LARGE, "webui.api.413")
                        : problem(HttpStatus.BAD_REQUEST, "api.json"));
    }

    private ProblemDetail problem(HttpStatus status, String messageKey, Object... arguments) {
        return ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale()));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

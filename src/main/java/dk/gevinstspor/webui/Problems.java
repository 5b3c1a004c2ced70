package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a controller throws into a page that says what to do. Causes go to the log, never to the page. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(Exception e) {
        LOG.debug("not found: {}", e.getMessage());
        return Problem.of(HttpStatus.NOT_FOUND).page();
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden e) {
        LOG.info("forbidden: {}", e.getMessage());
        return new Problem(HttpStatus.FORBIDDEN.value(), String.valueOf(e.getMessage()), e.ask()).page();
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict e) {
        return Problem.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage())).page();
    }

    /** Somebody else was first: by the rules, or by the database's locks. */
    @ExceptionHandler({Refused.class, ConcurrencyFailureException.class})
    ModelAndView outrun(RuntimeException e) {
        LOG.info("outrun: {}", e.getMessage());
        return Problem.of(HttpStatus.CONFLICT).page();
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE).page();
    }

    /** Characters that no browser sends in a parameter, found only when it is read. */
    @ExceptionHandler
    ModelAndView rejected(RequestRejectedException e) {
        LOG.info("rejected: {}", e.getClass().getSimpleName());
        return Problem.of(HttpStatus.BAD_REQUEST).page();
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ModelAndView databaseAway(Exception e) {
        LOG.error("the database is away", e);
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE).page();
    }

    /** Security answers these itself: with the login page, or with its own refusal. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    /** Parts that cannot be told apart; programs send none at all. */
    @ExceptionHandler
    ModelAndView noParts(MultipartException e) {
        LOG.info("no parts: {}", e.getMessage());
        return Problem.of(ApiProblem.isAsked() ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.BAD_REQUEST)
                .page();
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception e, HttpServletResponse response) {
        HttpStatusCode status = statusOf(e);
        if (status.is5xxServerError()) {
            LOG.error("unexpected", e);
        }
        if (e instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return Problem.of(status).page();
    }

    private static HttpStatusCode statusOf(Exception e) {
        if (e instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }
}

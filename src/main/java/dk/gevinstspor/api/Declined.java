package dk.gevinstspor.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What a program asked for was not done: why, and what to do about it. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> errors;

    private Declined(HttpStatus status, String messageKey, List<Object> arguments, List<FieldProblem> errors) {
        super(messageKey);
        this.status = status;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** @param messageKey of a sentence that says what is wrong */
    public static Declined of(HttpStatus status, String messageKey, Object... arguments) {
        return new Declined(status, messageKey, List.of(arguments), List.of());
    }

    /** It was understood, and cannot be: each field with what is wrong. */
    public static Declined unprocessable(List<FieldProblem> errors) {
        return new Declined(HttpStatus.UNPROCESSABLE_ENTITY, "api.unprocessable", List.of(), List.copyOf(errors));
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    List<FieldProblem> errors() {
        return errors;
    }
}

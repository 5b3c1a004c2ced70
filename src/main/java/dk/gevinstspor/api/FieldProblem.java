package dk.gevinstspor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field that was sent.
 *
 * @param field null for what is wrong with all of them together
 * @param code for programs, the same in every language
 * @param detail for people, in the person's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(@Nullable String field, String code, String detail) {}

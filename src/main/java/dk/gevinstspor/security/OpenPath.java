package dk.gevinstspor.security;

/**
 * A page that needs no login; the demonstration has some. A bean of this type opens it.
 *
 * @param pattern as in a request mapping: {@code /postkasse/**}
 */
public record OpenPath(String pattern) {}

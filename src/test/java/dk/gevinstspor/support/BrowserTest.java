package dk.gevinstspor.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that look at pages in a real browser: their methods take a {@link Visitor}.
 *
 * <p>The browser is the system's chromium, or the one that the environment variable CHROMIUM names. Without one they are
 * skipped, unless GEVINSTSPOR_REQUIRE_BROWSER=true (environment or system property) asks for it.
 */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}

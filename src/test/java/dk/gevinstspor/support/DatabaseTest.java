package dk.gevinstspor.support;

import dk.gevinstspor.mail.WrittenMails;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a database of its own, without demo data, timers fired by hand.
 *
 * <p>Contexts are shared between the test classes that ask for the same one: roll back ({@code @Transactional}) or use
 * fresh ids, and reset the {@link MutableClock} that was moved.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({PostgresForTests.class, TestOrganisation.class, Played.class, Rendered.class, WrittenMails.class, Bearer.class
})
public @interface DatabaseTest {}

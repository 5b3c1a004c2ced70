/** Mail out through an outbox, single-use links, and what their receivers answer. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security", "webui", "record"})
@NullMarked
package dk.gevinstspor.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

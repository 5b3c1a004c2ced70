/** Files that belong to a fact, kept as they were received. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security", "webui", "mail"})
@NullMarked
package dk.gevinstspor.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Login, the current user, and what a request may do before any object is looked at. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation"})
@NullMarked
package dk.gevinstspor.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The embedded PostgreSQL of the default profile, and the checks of the settings that production needs. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dk.gevinstspor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

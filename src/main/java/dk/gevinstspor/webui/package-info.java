/** What every page shares: layout, formats, errors, and the forms of user tasks. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security"})
@NullMarked
package dk.gevinstspor.webui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What the programming interfaces of all modules have in common: listings, entity tags, keys, errors and their description. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security", "webui"})
@NullMarked
package dk.gevinstspor.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The hash chains that confirmations, signatures and the like are recorded in, and files, kept as they were received. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "security", "webui"})
@NullMarked
package dk.gevinstspor.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

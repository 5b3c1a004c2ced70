/** Who is who: units, people, roles, delegates, rates, targets and the governance of a programme. */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package dk.gevinstspor.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

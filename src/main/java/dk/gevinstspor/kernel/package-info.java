/** The values everybody speaks in: money, årsværk, hours, quarters, price levels, the clock and the calendar. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dk.gevinstspor.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The benefit contract: what is promised, how it is measured, and who signed it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "organisation",
            "security",
            "webui",
            "mail",
            "record",
            "print",
            "initiative",
            "economy"
        })
@NullMarked
package dk.gevinstspor.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

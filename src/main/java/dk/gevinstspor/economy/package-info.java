/** Money of a case and of an initiative: lines by year, payback, budget and spent. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "organisation",
            "security",
            "webui",
            "api",
            "mail",
            "record",
            "print",
            "initiative"
        })
@NullMarked
package dk.gevinstspor.economy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

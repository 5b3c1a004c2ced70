/** Read models over the whole programme. */
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
            "document :: office",
            "initiative",
            "economy",
            "contract",
            "benefit"
        })
@NullMarked
package dk.gevinstspor.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

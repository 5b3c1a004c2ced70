/** Pages that combine the modules: start page, initiative list and initiative page. */
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
            "economy",
            "contract",
            "benefit",
            "portfolio",
            "meeting",
            "lifecycle"
        })
@NullMarked
package dk.gevinstspor.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Pages that combine the modules: start page, pipeline, search and initiative page. */
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
            "document",
            "document :: office",
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

/** Proposals for investment as their documents state them: what was understood, what was not, and the case that follows. */
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
            "document",
            "initiative",
            "economy"
        })
@NullMarked
package dk.gevinstspor.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The demonstration: a real programme played through, a simulated clock and a mailbox page. Never in production. */
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
            "proposal",
            "contract",
            "benefit",
            "portfolio",
            "meeting",
            "lifecycle",
            "workplace"
        })
@NullMarked
package dk.gevinstspor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

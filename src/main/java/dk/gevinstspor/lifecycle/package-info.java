/** The flow: task inbox, step history, and the process engine behind one package. */
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
            "initiative",
            "economy",
            "contract",
            "benefit",
            "portfolio",
            "meeting"
        })
@NullMarked
package dk.gevinstspor.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

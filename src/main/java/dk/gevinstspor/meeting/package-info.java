/** The quarterly status: snapshot, assessment, recommendations, approval and decisions. */
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
            "document :: office",
            "initiative",
            "economy",
            "contract",
            "benefit",
            "portfolio"
        })
@NullMarked
package dk.gevinstspor.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

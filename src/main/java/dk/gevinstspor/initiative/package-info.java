/** An automation from idea to permanent: its stages, gates, decisions, plan, risks and comments. */
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
            "print"
        })
@NullMarked
package dk.gevinstspor.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The pages on which the organisation is read by everybody and kept by the administrator. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "organisation",
            "security",
            "webui",
            "api",
            "record",
            "mail",
            "document"
        })
@NullMarked
package dk.gevinstspor.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

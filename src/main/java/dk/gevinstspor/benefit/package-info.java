/** What was really saved: follow-up periods, confirmations, action plans, harvest and assessment. */
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
            "initiative",
            "economy",
            "contract"
        })
@NullMarked
package dk.gevinstspor.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
